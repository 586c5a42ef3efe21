import "./styles/tokens.css";
import "./styles/base.css";

import { mount } from "svelte";

import App from "./App.svelte";
import { language } from "./i18n/index.svelte.ts";

const target = document.getElementById("app");
if (target) void language.start().finally(() => mount(App, { target }));
