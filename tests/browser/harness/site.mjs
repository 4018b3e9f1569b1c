// The site under test and the only way out of the browser: an HTTPS server that plays www.linkedin.com, behind a proxy
// that connects to nothing else. Interception by the driver was rejected: it comes too late for tabs that the extension
// opens itself, and it could not show that nothing else is asked for.
import { createServer as createSecureServer } from "node:https";
import { createServer } from "node:http";
import { connect } from "node:net";
import { makeCertificate } from "./certificate.mjs";

export const siteHost = "www.linkedin.com";

/** @typedef {{method: string, path: string}} Visit */
/** @typedef {(path: string) => string | undefined} Answer HTML for a path, or nothing for 404 */

/** @param {import("node:net").Server} server @returns {Promise<number>} the port it listens on, on the loopback only */
function listen(server) {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(address && typeof address === "object" ? address.port : 0);
    });
  });
}

/**
 * @param {string} directory where the certificate may be kept
 */
export async function startSite(directory) {
  const certificate = makeCertificate(directory, siteHost);
  /** @type {Visit[]} */ const visits = [];
  /** @type {string[]} */ const refused = [];
  /** @type {Answer} */ let answer = () => undefined;
  /** @type {Set<import("node:stream").Duplex>} */ const open = new Set();

  const site = createSecureServer({ key: certificate.key, cert: certificate.cert }, (request, response) => {
    const path = request.url ?? "/";
    visits.push({ method: request.method ?? "", path });
    const html = answer(path);
    if (path === "/favicon.ico") {
      response.writeHead(204).end();
      return;
    }
    response.writeHead(html === undefined ? 404 : 200, { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" });
    response.end(html ?? "");
  });
  const sitePort = await listen(site);

  const proxy = createServer((request, response) => {
    refused.push(request.url ?? "");
    response.writeHead(403).end();
  });
  proxy.on("connect", (request, socket, head) => {
    open.add(socket);
    socket.on("close", () => open.delete(socket)).on("error", () => socket.destroy());
    if (request.url !== `${siteHost}:443`) {
      refused.push(request.url ?? "");
      socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
      return;
    }
    const upstream = connect(sitePort, "127.0.0.1", () => {
      socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
      upstream.write(head);
      upstream.pipe(socket).pipe(upstream);
    });
    upstream.on("error", () => socket.destroy()).on("close", () => socket.destroy());
    socket.on("close", () => upstream.destroy());
  });
  const proxyPort = await listen(proxy);

  return {
    proxyPort,
    /** SHA-256 of the certificate's public key, as Chromium wants it. */
    fingerprint: certificate.fingerprint,
    /** Every request that reached the site, in order. */
    visits,
    /** Every other place the browser (or anything in it) asked for and was refused. */
    refused,
    /** @param {Answer} next what to serve from now on */
    serve(next) {
      answer = next;
    },
    async close() {
      for (const socket of open) socket.destroy();
      site.closeAllConnections();
      proxy.closeAllConnections();
      await Promise.all([site, proxy].map((server) => new Promise((resolve) => server.close(resolve))));
    },
  };
}

/** @typedef {Awaited<ReturnType<typeof startSite>>} Site */
