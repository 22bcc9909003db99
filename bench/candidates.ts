import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import Ajv from "ajv";
import { parseTree, visit } from "jsonc-parser";
import { getLanguageService } from "vscode-json-languageservice";
import { TextDocument } from "vscode-languageserver-textdocument";
import { checkText } from "#core/checking/check-text.ts";
import { AnnotationDocument } from "#server/documents/annotation-document.ts";
import { checkFile } from "#server/files/check-file.ts";
import { openText } from "#server/files/read-text.ts";
import { createUtf8 } from "#server/files/utf8.ts";
import { schemas } from "./schema.ts";

/** The file that a candidate works on. */
export interface Input {
	readonly path: string;
	/** Which schema applies. */
	readonly kind: "od" | "is";
}

/** A way to check a file. `prepare` reads what is not measured; what it returns is measured in each run. */
export interface Candidate {
	readonly name: string;
	readonly from: "memory" | "disk";
	readonly prepare: (input: Input) => () => unknown;
	/** Slow candidates read only this share of the file's lines, and the result is extrapolated. */
	readonly part?: number;
}

/** A flat string, like one that came from an editor. */
const textOf = ({ path }: Input) => readFileSync(path, "utf8");
const linesOf = (input: Input, part = 1) => {
	const lines = textOf(input).split("\n");
	lines.pop();
	return lines.slice(0, Math.ceil(lines.length * part));
};
const SLOW = 0.1;

/** The references for the others, one per source. */
export const REFERENCES = { memory: "JSON.parse a line", disk: "JSON.parse a line, in pieces" } as const;

export const candidates: readonly Candidate[] = [
	{
		name: REFERENCES.memory,
		from: "memory",
		prepare: (input) => {
			const lines = linesOf(input);
			return () => parseAll(lines);
		},
	},
	{
		name: "ours",
		from: "memory",
		prepare: (input) => {
			const text = textOf(input);
			return () => checkText(text, undefined, createUtf8());
		},
	},
	{
		name: "ours, opening a document",
		from: "memory",
		prepare: (input) => {
			const text = textOf(input);
			return () => {
				const document = new AnnotationDocument("file:///bench.jsonl", 1, text, createUtf8());
				for (const _ of document.check()) {
					// Iterating performs the check.
				}
				return [document.forecast(), document.findings()];
			};
		},
	},
	{
		name: "JSON.parse + Ajv",
		from: "memory",
		prepare: (input) => {
			const lines = linesOf(input);
			return () => {
				const validate = new Ajv().compile(schemas[input.kind]);
				for (const line of lines) {
					try {
						validate(JSON.parse(line));
					} catch {}
				}
			};
		},
	},
	{
		name: "jsonc-parser visit",
		from: "memory",
		part: SLOW,
		prepare: (input) => {
			const lines = linesOf(input, SLOW);
			return () => lines.forEach((line) => void visit(line, {}));
		},
	},
	{
		name: "jsonc-parser parseTree",
		from: "memory",
		part: SLOW,
		prepare: (input) => {
			const lines = linesOf(input, SLOW);
			return () => lines.forEach((line) => void parseTree(line));
		},
	},
	{
		name: "vscode-json-languageservice",
		from: "memory",
		part: SLOW,
		prepare: (input) => {
			const lines = linesOf(input, SLOW);
			const service = getLanguageService({});
			service.configure({
				schemas: [{ uri: "bench://schema", fileMatch: ["*"], schema: schemas[input.kind] }],
			});
			return async () => {
				for (const line of lines) {
					const document = TextDocument.create("file:///line.json", "json", 1, line);
					await service.doValidation(document, service.parseJSONDocument(document));
				}
			};
		},
	},
	{ name: REFERENCES.disk, from: "disk", prepare: (input) => () => parsePieces(input.path) },
	{
		name: "ours",
		from: "disk",
		prepare:
			({ path }) =>
			() => {
				const file = openText(path);
				let findings = 0;
				for (const _ of checkFile(file).findings()) {
					findings++;
				}
				file.close();
				return findings;
			},
	},
];

function parseAll(lines: readonly string[]): void {
	for (const line of lines) {
		try {
			JSON.parse(line);
		} catch {}
	}
}

/** The fastest way to JSON.parse a file: one buffer of a megabyte, and one string per line. */
function parsePieces(path: string): void {
	const file = openSync(path, "r");
	const buffer = Buffer.alloc(1024 * 1024);
	let filled = 0;
	for (;;) {
		const read = readSync(file, buffer, filled, buffer.length - filled, null);
		if (read === 0) {
			break;
		}
		filled += read;
		let at = 0;
		for (let end = buffer.indexOf(0x0a, at); end >= 0 && end < filled; end = buffer.indexOf(0x0a, at)) {
			try {
				JSON.parse(buffer.toString("utf8", at, end));
			} catch {}
			at = end + 1;
		}
		buffer.copyWithin(0, at, filled);
		filled -= at;
	}
	closeSync(file);
}
