import type { ConvertResult } from "#core/protocol/server/conversion.ts";
import { CannotWrite, FilesExist, type OutputFiles, openOutputFiles, outputNowhere } from "./output-files.ts";
import type { ProblemCollector } from "./problem-list.ts";

/** Where files go, by their names below a folder. */
export interface WritePlan {
	/** An absolute path. */
	readonly folder: string;
	readonly names: readonly string[];
	readonly overwrite: boolean;
	/** Whether to write nothing. */
	readonly dryRun: boolean;
}

/**
 * Opens files, has them written and commits them or takes all of them away again. What is there already, and a disk
 * that cannot be written to, come back as results. `write` gives its result after it has committed the files.
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
			return failed(problems, error.path, `It cannot be written: ${error.message}`);
		}
		throw error;
	}
}

/** The result of work that came to nothing, for a reason that is a sentence without its full stop. */
export function failed(problems: ProblemCollector, file: string, reason: string): ConvertResult {
	problems.add({ file, element: "", severity: "fatal", reason });
	return { outcome: "failed", problems: problems.list() };
}
