/** The result of one test. */
export interface Outcome {
	readonly title: string;
	readonly state: "passed" | "failed" | "skipped";
	/** The error of a failed test, or the reason of a skipped one. */
	readonly detail?: string;
}

/** A part of the test run. */
export interface Layer {
	readonly name: string;
	/** A layer that this one depends on: if that has failed, this one is skipped. */
	readonly needs?: string;
	readonly run: () => Promise<readonly Outcome[]>;
}

/** Runs layers one after the other, prints the failures, and returns the exit code. The last line counts the tests of all of them. */
export async function runLayers(layers: readonly Layer[]): Promise<number> {
	const all: Outcome[] = [];
	const broken = new Set<string>();
	for (const layer of layers) {
		const started = performance.now();
		console.log(`\n${layer.name}`);
		const outcomes = await outcomesOf(layer, broken);
		for (const { title, state, detail } of outcomes) {
			if (state !== "passed") {
				console.log(`  ${state === "failed" ? "✖" : "-"} ${title}\n${indent(detail ?? "")}`);
			}
		}
		console.log(`  ${countLine(outcomes)} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
		all.push(...outcomes);
		if (outcomes.some(({ state }) => state === "failed")) {
			broken.add(layer.name);
		}
	}
	console.log(`\n${countLine(all)}`);
	return broken.size > 0 ? 1 : 0;
}

/** A layer that breaks, or in which nothing ran, has failed. */
async function outcomesOf(layer: Layer, broken: ReadonlySet<string>): Promise<readonly Outcome[]> {
	const { name, needs } = layer;
	if (needs && broken.has(needs)) {
		return [{ title: name, state: "skipped", detail: `Left out, because ${needs} failed.` }];
	}
	try {
		const outcomes = await layer.run();
		return outcomes.length > 0 ? outcomes : [{ title: name, state: "failed", detail: "No test ran." }];
	} catch (error) {
		const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
		return [{ title: name, state: "failed", detail }];
	}
}

function countLine(outcomes: readonly Outcome[]): string {
	const count = (state: Outcome["state"]) => outcomes.filter((each) => each.state === state).length;
	return `${count("passed")} passed, ${count("failed")} failed, ${count("skipped")} skipped`;
}

function indent(text: string): string {
	return text.replace(/^(?=.)/gm, "      ");
}
