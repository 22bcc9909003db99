import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { registerHooks } from "node:module";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { type PageImages, pageHtml } from "#client/pages/page-html.ts";
import type { PageStrings } from "#core/protocol/pages/preview-strings.ts";
import { ROOT } from "#test/vscode/project.ts";

/** A stand-in for the editor, in which texts are their own translation. */
const VSCODE = "export const l10n = { t: (text) => (typeof text === 'string' ? text : text.message) };";

registerHooks({
	resolve: (specifier, context, next) =>
		specifier === "vscode"
			? { url: `data:text/javascript,${encodeURIComponent(VSCODE)}`, shortCircuit: true }
			: next(specifier, context),
});

/** The page's texts in English, as the extension writes them. */
export async function englishStrings(): Promise<PageStrings> {
	const { pageStrings } = await import("#client/pages/page-strings.ts");
	return pageStrings();
}

/** Serves the built page, with the markup and the content security policy that it has in VS Code, and images. */
export interface PageServer {
	readonly url: string;
	readonly close: () => Promise<void>;
}

/** The page to serve: its name among the built ones, and its texts. */
export interface ServedPage {
	readonly name: string;
	readonly strings: object;
	readonly images?: PageImages;
}

const TYPES: Readonly<Record<string, string>> = {
	js: "text/javascript",
	css: "text/css",
	png: "image/png",
	jpg: "image/jpeg",
	tif: "image/tiff",
};

/** `images` are files by name, served under `/images/`. Files whose name begins with `slow` are answered late. */
export async function servePage(
	images: ReadonlyMap<string, Buffer>,
	{ name: page, strings, images: allowed = "files" }: ServedPage,
): Promise<PageServer> {
	const server = createServer((request, response) => {
		const [, folder, name = ""] = decodeURIComponent(request.url ?? "").split("/");
		const body = folder === "webview" ? readFileSync(join(ROOT, "dist/webview", name)) : images.get(name);
		if (folder === "") {
			response.setHeader("content-type", "text/html").end(
				pageHtml({
					cspSource: `http://${request.headers.host}`,
					images: allowed,
					nonce: "nonce-of-the-test",
					script: `/webview/${page}.js`,
					style: `/webview/${page}.css`,
					language: "en",
					title: page,
					strings,
				}),
			);
		} else if (body) {
			response.setHeader("content-type", TYPES[name.split(".").at(-1) ?? ""] ?? "application/octet-stream");
			setTimeout(() => response.end(body), name.startsWith("slow") ? 700 : 0);
		} else {
			response.writeHead(404).end();
		}
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}/`,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}
