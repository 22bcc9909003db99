/** What became of one test. */
export interface Outcome {
	readonly title: string;
	readonly state: "passed" | "failed" | "skipped";
	/** The error of a failed test, the reason of a skipped one. */
	readonly detail?: string;
}

/** A part of the test run. */
export interface Layer {
	readonly name: string;
	readonly run: () => Promise<readonly Outcome[]>;
}

/** Runs layers one after the other, prints what went wrong, and gives the exit code. The last line counts the tests of all of them. */
export async function runLayers(layers: readonly Layer[]): Promise<number> {
	const all: Outcome[] = [];
	for (const layer of layers) {
		const started = performance.now();
		console.log(`\n${layer.name}`);
		const outcomes = await outcomesOf(layer);
		for (const { title, state, detail } of outcomes) {
			if (state !== "passed") {
				console.log(`  ${state === "failed" ? "✖" : "-"} ${title}\n${indent(detail ?? "")}`);
			}
		}
		console.log(`  ${countLine(outcomes)} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
		all.push(...outcomes);
	}
	console.log(`\n${countLine(all)}`);
	return all.some(({ state }) => state === "failed") ? 1 : 0;
}

/** A layer that breaks, or in which nothing ran, has failed. */
async function outcomesOf(layer: Layer): Promise<readonly Outcome[]> {
	try {
		const outcomes = await layer.run();
		return outcomes.length > 0 ? outcomes : [{ title: layer.name, state: "failed", detail: "No test ran." }];
	} catch (error) {
		return [
			{
				title: layer.name,
				state: "failed",
				detail: error instanceof Error ? (error.stack ?? error.message) : String(error),
			},
		];
	}
}

function countLine(outcomes: readonly Outcome[]): string {
	const count = (state: Outcome["state"]) => outcomes.filter((each) => each.state === state).length;
	return `${count("passed")} passed, ${count("failed")} failed, ${count("skipped")} skipped`;
}

function indent(text: string): string {
	return text.replace(/^(?=.)/gm, "      ");
}
