import type { ConvertResult } from "#core/protocol/server/conversion.ts";
import { UnreadableFile } from "#server/files/read-text.ts";
import type { ProblemCollector } from "#server/output/problem-list.ts";
import { failed } from "#server/output/write-together.ts";
import { GivenUp, type LineSource, type LinesWatcher, NoUtf8, openSource } from "./line-source.ts";

/** Why lines that were read twice may have changed. */
export const FILE_CHANGED = "The file changed while it was being read; try again";

/**
 * Opens annotation files, passes them to the work, and closes them. Files that cannot be read are returned as problems,
 * and a cancellation as a result.
 */
export async function withSources(
	paths: readonly string[],
	problems: ProblemCollector,
	{ isCancelled, onShare }: LinesWatcher,
	use: (sources: readonly LineSource[]) => Promise<ConvertResult>,
): Promise<ConvertResult> {
	const sources: LineSource[] = [];
	try {
		for (const path of paths) {
			sources.push(await openSource(path, isCancelled));
			onShare?.(sources.length / paths.length / 3);
		}
		return await use(sources);
	} catch (error) {
		if (error instanceof GivenUp) {
			return { outcome: "cancelled" };
		}
		if (error instanceof NoUtf8) {
			return failed(problems, error.path, error.message);
		}
		if (error instanceof UnreadableFile) {
			const path = paths[sources.length] as string;
			return failed(problems, path, error.message.replace(`${path}: `, ""));
		}
		throw error;
	} finally {
		for (const source of sources) {
			source.close();
		}
	}
}
