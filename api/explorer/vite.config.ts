import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";

import { checkMessages } from "./build/messages.ts";

const server = process.env["HELIXATLAS_SERVER"] ?? "http://127.0.0.1:8000";

export default defineConfig({
  base: "./",
  plugins: [checkMessages(), svelte()],
  build: {
    outDir: process.env["HELIXATLAS_WEB_OUT"] ?? "dist",
    emptyOutDir: true,
    // The policy is default-src 'self': a data: address would be refused.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    license: { fileName: "licences.md" },
  },
  server: { proxy: { "/api": server, "/sparql": server, "/health": server } },
});
