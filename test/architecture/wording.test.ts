import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { ROOT } from "#test/vscode/project.ts";

/** A word of the glossary, and what is not to be said instead. */
interface Entry {
	readonly word: string;
	readonly not: readonly string[];
}

/** A piece of text that people read, and where it is. */
interface Text {
	readonly place: string;
	readonly text: string;
}

const read = (path: string) => readFileSync(join(ROOT, path), "utf8");

function glossary(): Entry[] {
	const table = read("CONTRIBUTING.md").split("## Glossary")[1] ?? "";
	const rows = table.split("\n").filter((line) => line.startsWith("| ") && !line.startsWith("| ---"));
	return rows.slice(1).map((row) => {
		const [word = "", , not = ""] = row
			.split("|")
			.slice(1, -1)
			.map((cell) => cell.trim());
		return { word, not: not.split(", ").filter((each) => each !== "") };
	});
}

/** What is written between quotes in code, if it has a space in it: anything else is a name. */
function textsOfCode(path: string): Text[] {
	const code = read(path)
		.replaceAll(/\/\*[\s\S]*?\*\//g, (comment) => comment.replaceAll(/[^\n]/g, " "))
		.replaceAll(/(^|\s)\/\/.*$/gm, "");
	return code
		.split("\n")
		.flatMap((line, index) =>
			[...line.matchAll(/"(?:[^"\\]|\\.)*"|`(?:[^`\\]|\\.)*`?|'(?:[^'\\]|\\.)*'/g)]
				.map(([literal]) => ({ place: `${path}:${index + 1}`, text: literal }))
				.filter(({ text }) => text.includes(" ")),
		);
}

function textsOfDocument(path: string): Text[] {
	const text = read(path);
	const end = path === "CONTRIBUTING.md" ? text.indexOf("## Glossary") : text.length;
	return text
		.slice(0, end)
		.split("\n")
		.map((line, index) => ({ place: `${path}:${index + 1}`, text: line }));
}

/** What looks like one of the words and is none: a name in a template, and idioms that begin alike. */
function withoutIdioms(text: string): string {
	return text.replaceAll(/\$\{[^}]*\}/g, "…").replaceAll(/\bthere (?:is|are) no\b|\bno longer\b/gi, "…");
}

const texts = [
	...globSync("{core,server,client,samples,scripts}/**/*.ts", { cwd: ROOT }).flatMap(textsOfCode),
	...globSync("{*.md,docs/**/*.md,bench/*.md,samples/*.md,package.nls.json}", { cwd: ROOT })
		.filter((path) => path !== "CHANGELOG.md")
		.flatMap(textsOfDocument),
];

describe("the words of the glossary", () => {
	it("are looked for in many texts", () => {
		assert.ok(glossary().flatMap(({ not }) => not).length > 20);
		assert.ok(texts.length > 2000, String(texts.length));
	});

	for (const { word, not } of glossary()) {
		for (const other of not) {
			it(`say "${word}", not "${other}"`, () => {
				const pattern = new RegExp(`(?<![\\w-])${other}(?![\\w-])`, "i");
				const wrong = texts
					.filter(({ text }) => pattern.test(withoutIdioms(text)))
					.map(({ place, text }) => `${place}: ${text.trim()}`);
				assert.deepEqual(wrong, []);
			});
		}
	}
});
