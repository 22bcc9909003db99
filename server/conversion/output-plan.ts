import { basename, extname } from "node:path";
import { mltableText } from "#core/mltable/write-mltable.ts";
import type { Layout } from "#core/protocol/server/conversion.ts";
import { REPORT_ENDING } from "#core/protocol/server/conversion-report.ts";
import type { Part } from "#core/splits/split-rule.ts";

/** What a conversion writes, by names relative to the output folder. */
export interface OutputPlan {
	/** The file of each part's lines. */
	readonly lines: ReadonlyMap<Part, string>;
	/** Files whose text is known in advance. */
	readonly tables: ReadonlyMap<string, string>;
	readonly report: string | undefined;
	readonly names: readonly string[];
}

/** The folder names of the official scripts. */
const FOLDERS: Readonly<Record<Exclude<Part, "all">, string>> = {
	train: "training-mltable-folder",
	validation: "validation-mltable-folder",
	test: "test-mltable-folder",
};

/** The report of a single file has its name, so that several conversions into one folder keep theirs: `cans.conversion-report.json`. */
export function reportNameOf(file: string): string {
	return `${basename(file, extname(file))}.${REPORT_ENDING}`;
}

/** Names the files. Without a split, there is one file with the source's name and the extension `.jsonl`. */
export function planOutput(
	source: string,
	parts: readonly Part[],
	layout: Layout,
	withReport: boolean,
): OutputPlan {
	const lines = new Map<Part, string>();
	const tables = new Map<string, string>();
	for (const part of parts) {
		if (part === "all") {
			lines.set(part, `${basename(source, extname(source))}.jsonl`);
			continue;
		}
		const file = `${part}_annotations.jsonl`;
		lines.set(part, layout === "v1" ? file : `${FOLDERS[part]}/${file}`);
		if (layout === "v2") {
			tables.set(`${FOLDERS[part]}/MLTable`, mltableText(file));
		}
	}
	const whole = lines.get("all");
	const report = withReport ? (whole === undefined ? REPORT_ENDING : reportNameOf(whole)) : undefined;
	return {
		lines,
		tables,
		report,
		names: [...lines.values(), ...tables.keys(), ...(report === undefined ? [] : [report])],
	};
}
