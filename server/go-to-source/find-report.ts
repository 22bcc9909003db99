import { readFile } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import {
	type ConversionReport,
	REPORT_ENDING,
	readConversionReport,
} from "#core/protocol/server/conversion-report.ts";
import { reportNameOf } from "#server/conversion/output-plan.ts";
import { reasonOf } from "#server/files/reason.ts";

/** The report of the conversion that wrote a file; or that there is none, or why it cannot be used. */
export type ReportSearch =
	| { readonly report: ConversionReport; readonly path: string }
	| { readonly outcome: "no-report" }
	| { readonly outcome: "bad-report"; readonly report: string; readonly reason: string };

/** Finds the report that lists a file: next to it, or in the parent folder, if the parts of a split have their own folders. */
export async function findReport(file: string): Promise<ReportSearch> {
	const folder = dirname(file);
	let bad: ReportSearch | undefined;
	for (const path of [
		join(folder, reportNameOf(file)),
		join(folder, REPORT_ENDING),
		join(dirname(folder), REPORT_ENDING),
	]) {
		const report = await read(path);
		if (typeof report === "string") {
			bad ??= { outcome: "bad-report", report: path, reason: report };
		} else if (report?.files.some((name) => relative(resolve(dirname(path), name), file) === "")) {
			return { report, path };
		}
	}
	return bad ?? { outcome: "no-report" };
}

/** The report at that path, or why it is not one; `undefined` if nothing is there. */
async function read(path: string): Promise<ConversionReport | string | undefined> {
	try {
		return readConversionReport(await readFile(path, "utf8"));
	} catch (error) {
		const isMissing = error instanceof Error && "code" in error && error.code === "ENOENT";
		return isMissing ? undefined : reasonOf(error);
	}
}
