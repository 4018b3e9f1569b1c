// A throw-away certificate for www.linkedin.com. It is made anew in the session's directory and trusted by that one
// browser only, so the extension runs with the address it is made for and the shipped manifest is what is tested.
import { execFileSync } from "node:child_process";
import { createHash, X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * @param {string} directory an existing directory to write key and certificate to
 * @param {string} host
 */
export function makeCertificate(directory, host) {
  const [keyFile, certificateFile] = [join(directory, "key.pem"), join(directory, "certificate.pem")];
  execFileSync(
    "openssl",
    ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
     "-subj", `/CN=${host}`, "-addext", `subjectAltName=DNS:${host}`, "-keyout", keyFile, "-out", certificateFile],
    { stdio: ["ignore", "ignore", "pipe"] });
  const cert = readFileSync(certificateFile);
  const publicKey = new X509Certificate(cert).publicKey.export({ type: "spki", format: "der" });
  return { key: readFileSync(keyFile), cert, fingerprint: createHash("sha256").update(publicKey).digest("base64") };
}
