// Bundles the programs of the project into dist/: the client (extension host), the language server,
// the command line and the pages of preview, reports and comparisons. `node esbuild.mjs --watch` keeps them fresh.
import { basename } from "node:path";
import { context } from "esbuild";
import { writeNotices } from "./scripts/notices/write-notices.ts";

const watch = process.argv.includes("--watch");

/** @type {import("esbuild").BuildOptions} */
const common = {
	bundle: true,
	minify: !watch,
	sourcemap: watch,
	legalComments: "none",
	logLevel: "info",
	metafile: true,
	// fflate's build for Node reaches for worker threads, which nothing here uses.
	alias: { fflate: "fflate/browser" },
};

/** Node programs: VS Code 1.100 runs its extension host on Node 20. jsonc-parser's UMD `main` cannot be bundled, hence mainFields. */
/** @type {import("esbuild").BuildOptions} */
const node = {
	...common,
	platform: "node",
	format: "cjs",
	target: "node20",
	supported: { "dynamic-import": false },
	mainFields: ["module", "main"],
};

/** @type {import("esbuild").BuildOptions} */
const page = { ...common, platform: "browser", format: "iife", target: "chrome122" };

/** What the server imports when it is asked for it stays a program apart, so that its start does not have to read it. */
/** @type {import("esbuild").Plugin} */
const onDemand = {
	name: "on-demand",
	setup(build) {
		build.onResolve({ filter: /^\.\/answers\.ts$/ }, ({ kind }) =>
			kind === "dynamic-import" ? { path: "./on-demand.cjs", external: true } : undefined,
		);
	},
};

const builds = [
	{ ...node, entryPoints: ["client/extension.ts"], outfile: "dist/client.cjs", external: ["vscode"] },
	{ ...node, entryPoints: ["server/main.ts"], outfile: "dist/server.cjs", plugins: [onDemand] },
	{ ...node, entryPoints: ["server/lazy/answers.ts"], outfile: "dist/on-demand.cjs" },
	{
		...node,
		entryPoints: ["server/cli/main.ts"],
		outfile: "dist/cli.cjs",
		banner: { js: "#!/usr/bin/env node" },
	},
	{
		...page,
		entryPoints: ["preview", "reports/forecast", "reports/conversion", "statistics", "comparison", "gallery"]
			.map((folder) => ({ folder, name: basename(folder) }))
			.flatMap(({ folder, name }) =>
				["ts", "css"].map((ending) => ({ in: `client/webview/${folder}/${name}.${ending}`, out: name })),
			),
		outdir: "dist/webview",
	},
	// Programs apart, each with the decoder of TIFF files: that is loaded with the first of them. It looks for `window`, which a worker does not have.
	{
		...page,
		entryPoints: [
			{ in: "client/webview/images/tiff-worker.ts", out: "tiff-worker" },
			{ in: "client/webview/gallery/thumbnail-worker.ts", out: "thumbnail-worker" },
		],
		outdir: "dist/webview",
		define: { window: "self" },
		drop: ["console"],
	},
];

const contexts = await Promise.all(builds.map((options) => context(options)));
if (watch) {
	await Promise.all(contexts.map((c) => c.watch()));
} else {
	const results = await Promise.all(contexts.map((c) => c.rebuild()));
	writeNotices(results.map(({ metafile }) => metafile));
	await Promise.all(contexts.map((c) => c.dispose()));
}
