// Serves the built page and the invented atlas: `node tests/mock-server.mjs [port] [folder] [entries]`. With a number of
// entries the network is a generated one of that size. For development only.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";

import { largeNetwork } from "./fixtures/large.mjs";
import { candidates, entity, explain, gaps, network, queries, questions, rank, search, summary } from "./fixtures/atlas.mjs";

const port = Number(process.argv[2] ?? 8010);
const folder = process.argv[3] ?? join(import.meta.dirname, "..", "dist");
const entries = Number(process.argv[4] ?? 0);
const shown = entries > 0 ? largeNetwork(entries) : network;
const TYPES = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml", ".md": "text/plain" };

function answer(url) {
  const iri = url.searchParams.get("iri") ?? "";
  switch (url.pathname) {
    case "/api/summary": return summary;
    case "/health": return { status: "ready", hash: summary.hash };
    case "/openapi.json": return { paths: { "/api/questions": {}, "/api/rank": {} } };
    case "/api/network": return shown;
    case "/api/candidates": return candidates(url.searchParams);
    case "/api/questions": return questions;
    case "/api/rank": return rank;
    case "/api/gaps": return gaps;
    case "/api/queries": return queries;
    case "/api/search": return search(url.searchParams.get("q") ?? "");
    case "/api/entity": return entity(iri);
    case "/api/explain": return explain(iri);
    default: return undefined;
  }
}

createServer(async (request, response) => {
  const url = new URL(request.url ?? "/", "http://localhost");
  response.setHeader("content-security-policy", "default-src 'self'");
  const body = answer(url);
  if (body !== undefined) {
    response.writeHead(body ? 200 : 404, { "content-type": "application/json" });
    response.end(JSON.stringify(body ?? { message: "There is no such entity.", hint: "" }));
    return;
  }
  const path = normalize(url.pathname === "/" ? "/index.html" : url.pathname);
  try {
    const file = await readFile(join(folder, path));
    response.writeHead(200, { "content-type": TYPES[extname(path)] ?? "application/octet-stream" });
    response.end(file);
  } catch {
    response.writeHead(404).end("not found");
  }
}).listen(port, "127.0.0.1");
