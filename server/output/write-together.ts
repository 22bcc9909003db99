import type { ConvertResult } from "#core/protocol/server/conversion.ts";
import { CannotWrite, FilesExist, type OutputFiles, openOutputFiles, outputNowhere } from "./output-files.ts";
import type { ProblemCollector } from "./problem-list.ts";

/** Where files are written, by their names relative to a folder. */
export interface WritePlan {
	/** An absolute path. */
	readonly folder: string;
	readonly names: readonly string[];
	readonly overwrite: boolean;
	/** Whether to write nothing. */
	readonly dryRun: boolean;
}

/**
 * Opens files, lets `write` fill them, and commits them or removes all of them again. Existing files, and a disk that
 * cannot be written to, are returned as results. `write` returns its result after it has committed the files.
 */
export async function writeTogether(
	{ folder, names, overwrite, dryRun }: WritePlan,
	problems: ProblemCollector,
	write: (output: OutputFiles) => Promise<ConvertResult>,
): Promise<ConvertResult> {
	try {
		const output = dryRun ? outputNowhere(folder, names) : await openOutputFiles(folder, names, overwrite);
		try {
			const result = await write(output);
			if (result.outcome !== "converted") {
				await output.discard();
			}
			return result;
		} catch (error) {
			await output.discard();
			throw error;
		}
	} catch (error) {
		if (error instanceof FilesExist) {
			return { outcome: "exists", files: error.paths };
		}
		if (error instanceof CannotWrite) {
			return failed(problems, error.path, `The output cannot be written: ${error.message}`);
		}
		throw error;
	}
}

/** The result of work that failed, for a reason that is a sentence without its final period. */
export function failed(problems: ProblemCollector, file: string, reason: string): ConvertResult {
	problems.add({ file, element: "", severity: "fatal", reason });
	return { outcome: "failed", problems: problems.list() };
}
