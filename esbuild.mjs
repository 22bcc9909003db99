// Bundles the programs of the project into dist/: the extension, the language server with the command line, and the
// pages with their workers. `node esbuild.mjs --watch` keeps them up to date.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
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
const node = { ...common, platform: "node", target: "node20", mainFields: ["module", "main"] };

/**
 * VS Code loads an extension as CommonJS, which has no shared chunks. What `client/language` imports when the server is
 * started is a bundle of its own, so that activation does not have to read it.
 */
/** @type {import("esbuild").Plugin} */
const withFirstDocument = {
	name: "with-first-document",
	setup(build) {
		build.onResolve({ filter: /^\.\/running-client\.ts$/ }, ({ kind }) =>
			kind === "dynamic-import" ? { path: "./language-client.cjs", external: true } : undefined,
		);
	},
};

/** @type {import("esbuild").BuildOptions} */
const page = { ...common, platform: "browser", format: "iife", target: "chrome122" };

const builds = [
	{
		...node,
		format: "cjs",
		supported: { "dynamic-import": false },
		entryPoints: [
			{ in: "client/extension.ts", out: "client" },
			{ in: "client/language/running-client.ts", out: "language-client" },
		],
		outdir: "dist",
		outExtension: { ".js": ".cjs" },
		external: ["vscode"],
		plugins: [withFirstDocument],
	},
	// One build, so that the server, the command line and what both load when it is needed share their code.
	{
		...node,
		format: "esm",
		splitting: true,
		entryPoints: [
			{ in: "server/main.ts", out: "server" },
			{ in: "server/cli/main.ts", out: "cli" },
		],
		outdir: "dist/node",
		outExtension: { ".js": ".mjs" },
		chunkNames: "chunks/[name]-[hash]",
		// The libraries of the protocol are CommonJS and ask for Node's modules by `require`.
		banner: {
			js: `import{createRequire as nodeRequire}from"node:module";const require=nodeRequire(import.meta.url);`,
		},
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
	// The decoder of TIFF files looks for `window`, which a worker does not have.
	{
		...page,
		entryPoints: ["client/webview/images/image-worker.ts"],
		outdir: "dist/webview",
		define: { window: "self" },
		drop: ["console"],
	},
];

/** What VS Code forks and what a shell runs has a name that does not change, whatever is built behind it. */
const launchers = {
	"dist/server.cjs": `import("./node/server.mjs");\n`,
	"dist/cli.cjs": `#!/usr/bin/env node\nimport("./node/cli.mjs");\n`,
};

mkdirSync("dist", { recursive: true });
// What an earlier build made would stay, and be packaged. A packed extension may stay.
for (const name of readdirSync("dist").filter((each) => !each.endsWith(".vsix"))) {
	rmSync(join("dist", name), { recursive: true });
}
for (const [path, code] of Object.entries(launchers)) {
	writeFileSync(path, code);
}
const contexts = await Promise.all(builds.map((options) => context(options)));
if (watch) {
	await Promise.all(contexts.map((c) => c.watch()));
} else {
	const results = await Promise.all(contexts.map((c) => c.rebuild()));
	writeNotices(results.map(({ metafile }) => metafile));
	await Promise.all(contexts.map((c) => c.dispose()));
}
