import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before } from "node:test";
import fc from "fast-check";
import type { SplitOptions } from "#core/model/conversion-options.ts";
import type { ConvertResult } from "#core/protocol/server/conversion.ts";
import type { ChosenSplit } from "#server/conversion/split-options.ts";
import { type MergeRequest, runMerge } from "#server/split-merge/merge-lines.ts";
import { readLineSplit, runSplit, type SplitRequest } from "#server/split-merge/split-lines.ts";

type Written = Extract<ConvertResult, { outcome: "converted" }>;

const GO_ON = { isCancelled: () => false };

/** A detection line with one object of each of these classes. */
export function record(image: string, ...labels: string[]): string {
	const label = labels.map((each) => ({ label: each, topX: 0, topY: 0, bottomX: 0.5, bottomY: 1 }));
	return JSON.stringify({ image_url: `AmlDatastore://data/${image}.jpg`, label });
}

let folder: string;
let count = 0;

/** Gives the tests of a file a folder, which is removed with them. */
export function useFolder(): void {
	before(() => {
		folder = mkdtempSync(join(tmpdir(), "automl-images-lines-"));
	});
	after(() => rmSync(folder, { recursive: true, force: true }));
}

/** Writes a file to a new folder. */
export function write(text: string | Buffer): string {
	const own = join(folder, String(count++));
	mkdirSync(own);
	const path = join(own, "in.jsonl");
	writeFileSync(path, text);
	return path;
}

export function splitOf(wish: SplitOptions): ChosenSplit {
	const chosen = readLineSplit(wish);
	assert.ok(typeof chosen !== "string", String(chosen));
	return chosen;
}

export async function split(
	source: string,
	wish: SplitOptions,
	more: Partial<SplitRequest> = {},
): Promise<ConvertResult> {
	const outputFolder = `${source}.out`;
	const usual = { layout: "v1", overwrite: false, dryRun: false } as const;
	return runSplit({ source, outputFolder, split: splitOf(wish), ...usual, ...more }, GO_ON);
}

export async function merge(
	sources: readonly string[],
	more: Partial<MergeRequest> = {},
): Promise<ConvertResult & { readonly target: string }> {
	const target = join(folder, `merged${count++}.jsonl`);
	const usual = { deduplicate: false, overwrite: false, dryRun: false };
	return { ...(await runMerge({ sources, target, ...usual, ...more }, GO_ON)), target };
}

export function written(result: ConvertResult): Written {
	assert.equal(result.outcome, "converted", JSON.stringify(result));
	return result as Written;
}

export function problems(result: ConvertResult): string[] {
	return "problems" in result
		? result.problems.list.map(({ element, severity, reason }) => `${severity} ${element}: ${reason}`)
		: [];
}

/** The lines of a file with everything in them, except the line feed. */
export function linesOf(path: string): string[] {
	return readFileSync(path, "utf8").split("\n").slice(0, -1);
}

export const anyLines = fc.array(
	fc.oneof(
		{
			weight: 8,
			arbitrary: fc
				.tuple(
					fc.integer({ min: 0, max: 12 }),
					fc.array(fc.constantFrom("can", "cup", "Käse"), { maxLength: 3 }),
				)
				.map(([image, labels]) => record(`f${image % 3}/${image}`, ...labels)),
		},
		{
			weight: 1,
			arbitrary: fc.constantFrom("{", "[1]", '{"label":[]}', "  x", '{"image_url":7,"label":[]}'),
		},
		{ weight: 1, arbitrary: fc.constantFrom("", "  ") },
	),
	{ minLength: 1, maxLength: 30 },
);
export const anyWish: fc.Arbitrary<SplitOptions> = fc.record({
	split: fc.constantFrom("stratified", "ratio", "group", "hash"),
	shares: fc.constantFrom("80/20", "50/30/20"),
	seed: fc.integer({ min: 0, max: 5 }),
});
