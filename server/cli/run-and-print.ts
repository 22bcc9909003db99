import type { ConvertResult } from "#core/protocol/server/conversion.ts";
import { convertErrors, convertJson, convertSummary, exitCodeOf } from "./convert-report.ts";
import { watchForInterruption } from "./interruption.ts";
import type { Output } from "./output.ts";

/** Runs work that writes files until it is done or interrupted, prints the result, and returns the exit code. */
export async function runAndPrint(
	run: (isCancelled: () => boolean) => Promise<ConvertResult>,
	json: boolean,
	output: Output,
): Promise<number> {
	const interruption = watchForInterruption();
	try {
		const result = await run(interruption.happened);
		if (json) {
			output.out(`${convertJson(result)}\n`);
		} else {
			output.err(convertErrors(result));
			output.out(convertSummary(result));
		}
		return exitCodeOf(result);
	} finally {
		interruption.stop();
	}
}
