import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, it } from "node:test";
import { fileFixes } from "#core/fixes/file/index.ts";
import { quickFixes } from "#core/fixes/line/index.ts";
import { mltableFixes } from "#core/fixes/mltable/index.ts";
import { exporters } from "#core/formats/export/index.ts";
import { allRules } from "#core/rules/all/all-rules.ts";
import { datasetRules } from "#core/rules/dataset/index.ts";
import { fileRules } from "#core/rules/file/index.ts";
import { imageRules } from "#core/rules/image/index.ts";
import { lineRules } from "#core/rules/line/index.ts";
import { mltableRules } from "#core/rules/mltable/index.ts";
import { splitRules } from "#core/splits/rules/index.ts";

const ROOT = join(import.meta.dirname, "../..");

interface Member {
	readonly id: string;
}

/** A folder with one file per member, the list of its members, and the function that every member has. */
interface Register {
	readonly folder: string;
	readonly members: readonly Member[];
	readonly feature: string;
}

const REGISTERS: readonly Register[] = [
	{ folder: "rules/line", members: lineRules, feature: "check" },
	{ folder: "rules/file", members: fileRules, feature: "check" },
	{ folder: "rules/image", members: imageRules, feature: "check" },
	{ folder: "rules/dataset", members: datasetRules, feature: "check" },
	{ folder: "rules/mltable", members: mltableRules, feature: "check" },
	{ folder: "fixes/mltable", members: mltableFixes, feature: "offer" },
	{ folder: "fixes/line", members: quickFixes, feature: "offer" },
	{ folder: "fixes/file", members: fileFixes, feature: "offer" },
	{ folder: "formats/export", members: exporters, feature: "write" },
	{ folder: "splits/rules", members: splitRules, feature: "begin" },
];

/** The members that the files of a folder export, by file name without extension. */
async function exportedMembers({ folder, feature }: Register): Promise<[file: string, member: Member][]> {
	const found: [string, Member][] = [];
	for (const file of readdirSync(join(ROOT, "core", folder)).filter((name) => name.endsWith(".ts"))) {
		const exports: Record<string, unknown> = await import(`#core/${folder}/${file}`);
		for (const value of Object.values(exports)) {
			if (typeof value === "object" && value !== null && "id" in value && feature in value) {
				found.push([file.slice(0, -".ts".length), value as Member]);
			}
		}
	}
	return found;
}

/** All tests of a folder and its parent folder, as one text. */
function testsOf({ folder }: Register): string {
	return [folder, dirname(folder)]
		.map((name) => join(ROOT, "test/unit/core", name))
		.filter((tests) => existsSync(tests))
		.flatMap((tests) =>
			readdirSync(tests)
				.filter((name) => name.endsWith(".test.ts"))
				.map((name) => readFileSync(join(tests, name), "utf8")),
		)
		.join("\n");
}

for (const register of REGISTERS) {
	describe(`the register of core/${register.folder}`, () => {
		it("has every member that a file exports, and no other", async () => {
			const exported = (await exportedMembers(register)).map(([, member]) => member);
			assert.deepEqual(new Set(register.members), new Set(exported));
			assert.equal(register.members.length, exported.length, "no member stands twice");
		});

		it("has only members and their list in its folder", async () => {
			const files = readdirSync(join(ROOT, "core", register.folder)).map((name) => name.replace(/\.ts$/, ""));
			const members = (await exportedMembers(register)).map(([file]) => file);
			assert.deepEqual(
				files.filter((name) => name !== "index" && name !== "members").toSorted(),
				members.toSorted(),
			);
		});

		it("names every member after its file", async () => {
			for (const [file, member] of await exportedMembers(register)) {
				assert.equal(member.id, file);
			}
		});

		it("has a test for every member", () => {
			const tests = testsOf(register);
			const untested = register.members.filter(
				({ id }) => !new RegExp(`(?<![\\w-])${id}(?![\\w-])`).test(tests),
			);
			assert.deepEqual(
				untested.map(({ id }) => id),
				[],
			);
		});
	});
}

describe("every quick fix", () => {
	it("names rules that exist", () => {
		const rules = new Set(allRules.map(({ id }) => id));
		for (const { id, ruleIds } of [...quickFixes, ...fileFixes, ...mltableFixes]) {
			assert.ok(ruleIds.length > 0, `${id} fixes something`);
			assert.deepEqual(
				ruleIds.filter((ruleId) => !rules.has(ruleId)),
				[],
				`rules that ${id} names`,
			);
		}
	});
});
