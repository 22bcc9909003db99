// Slow: not part of `npm run test:fast`.
import assert from "node:assert/strict";
import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import fc from "fast-check";
import { checkLine, lineContext } from "#core/checking/check-line.ts";
import { checkText } from "#core/checking/check-text.ts";
import type { LineOutcome } from "#core/forecast/line-forecast.ts";
import type { ObjectForecast } from "#core/forecast/object-forecast.ts";
import { REASONS } from "#core/forecast/reasons.ts";
import { parseLine } from "#core/jsonl/parsed-line.ts";
import type { TaskId } from "#core/model/task-id.ts";
import { allRules } from "#core/rules/all/all-rules.ts";
import { CONSEQUENCES, type Consequence } from "#core/rules/consequence.ts";
import { fileRules } from "#core/rules/file/index.ts";
import type { Finding } from "#core/rules/finding.ts";
import { lineRules } from "#core/rules/line/index.ts";
import type { LineContext } from "#core/rules/rule.ts";
import { taskById } from "#core/tasks/index.ts";
import { RUNTIMES } from "#core/tasks/runtime.ts";
import { named, PAGE, readLedger } from "#test/architecture/support/ledger.ts";
import { anyLine } from "#test/unit/core/rules/line/support/any-line.ts";
import { ROOT } from "#test/vscode/project.ts";

const ledger = readLedger();
const rowOf = new Map(ledger.map((row) => [row.answer, row]));
const ruleById = new Map(allRules.map((rule) => [rule.id, rule]));

/** What the forecast answers about a line or an object without a reason of its own. */
const WITHOUT_REASON: Readonly<
	Record<Exclude<LineOutcome, "skipped"> | Extract<ObjectForecast["fate"], "kept">, true>
> = { used: true, background: true, kept: true };
/** What becomes of a segment, and of several lines for one image. */
const OTHERS = ["segment-dropped", "replaced", "merged"];
const LOSSES: ReadonlySet<string> = new Set<Consequence>([
	"job-fails",
	"line-skipped",
	"object-dropped",
	"segment-dropped",
]);

describe("the ledger of the training runtime", () => {
	it("has a row for every answer of the forecast, and no other", () => {
		const answers = ledger.flatMap(({ file, answer }) => (file ? [answer ?? "a row without an id"] : []));
		const given = [...Object.keys(REASONS), ...Object.keys(WITHOUT_REASON), ...OTHERS];
		assert.deepEqual(answers.sort(), given.sort());
	});

	it("names functions that are in the file of their section", () => {
		for (const { file, answer, functions } of ledger) {
			assert.equal(functions.length > 0, file !== undefined, answer);
			const source = file ? readFileSync(join(ROOT, file), "utf8") : "";
			for (const name of functions) {
				assert.match(source, new RegExp(`function\\*? ${name}\\b`), `${answer} is decided in ${file}`);
			}
		}
	});

	it("names rules that are there, and that cost what the row says", () => {
		for (const { answer = "a table", costs, rules } of ledger) {
			for (const id of rules) {
				const consequences: readonly string[] = ruleById.get(id)?.consequences ?? [];
				assert.ok(consequences.includes(costs), `${answer} costs ${costs}, and ${id} ${consequences}`);
			}
		}
	});

	it("names every rule that claims a loss, once for each loss at least", () => {
		const claims = allRules.flatMap(({ id, consequences }) =>
			consequences.filter((each) => LOSSES.has(each)).map((each) => `${id}: ${each}`),
		);
		const booked = new Set(ledger.flatMap(({ costs, rules }) => rules.map((id) => `${id}: ${costs}`)));
		assert.deepEqual(
			claims.filter((claim) => !booked.has(claim)),
			[],
		);
	});

	it("explains every consequence and every degree of certainty", () => {
		const terms = new Set(named(PAGE.split(/^### /m)[0]));
		assert.deepEqual(
			CONSEQUENCES.filter((each) => !terms.has(each)),
			[],
		);
		for (const { answer, certainty } of ledger) {
			assert.ok(PAGE.includes(`\n- **${certainty}**: `), `${answer} is ${certainty}`);
		}
	});
});

/** The answers about a line that cost something, each with the findings that may report it. */
function* losses({ forecast }: LineContext, findings: readonly Finding[]): Generator<[string, Finding[]]> {
	if (forecast.outcome === "skipped") {
		yield [
			forecast.reason as string,
			findings.filter(({ consequence }) => consequence === "line-skipped" || consequence === "job-fails"),
		];
		return;
	}
	for (const [index, object] of forecast.fates.entries()) {
		const own = (cost: Consequence) =>
			findings.filter(({ data, consequence }) => data?.object === index && consequence === cost);
		if (object.fate !== "kept") {
			yield [object.reason, own("object-dropped")];
		} else if (object.segments.kept < object.segments.total) {
			yield ["segment-dropped", own("segment-dropped")];
		}
	}
}

const GOOD = '{"label":"can","polygon":[[0,0,1,0,1,1]]}';

/** Lines with a defect each: the rules' own examples, and what chance brings too rarely. */
const examples: readonly { readonly task: TaskId; readonly text: string }[] = [
	...lineRules.map(({ example: { task, bad } }) => ({ task, text: bad })),
	...[
		'{"label":"can","polygons":[],"topX":0,"topY":0,"bottomX":1,"bottomY":1}',
		'{"label":"can","polygon":[[],[[0,0],[1,0],[1,1]]]}',
	].map((object) => ({
		task: "instance-segmentation" as const,
		text: `{"image_url":"AmlDatastore://data/1.jpg","label":[${object},${GOOD}]}`,
	})),
];

const idOf = new Map<string, string>(Object.entries(REASONS).map(([id, reason]) => [reason, id]));

describe("the rules of the ledger", () => {
	it("are those that report the answer, in lines of every kind", () => {
		assert.equal(idOf.size, Object.keys(REASONS).length, "no two reasons have one text");
		const met = new Set<string>();
		for (const { task, text } of [...examples, ...fc.sample(anyLine(), { numRuns: 20_000, seed: 1 })]) {
			const context = lineContext(parseLine(text), taskById(task));
			for (const [reason, findings] of losses(context, checkLine(context))) {
				const answer = idOf.get(reason) ?? reason;
				const reporting = findings.filter(({ ruleId }) => rowOf.get(answer)?.rules.includes(ruleId));
				assert.ok(reporting.length > 0, `${answer}, not ${findings.map((each) => each.ruleId)}: ${text}`);
				for (const { ruleId } of reporting) {
					met.add(`${answer}: ${ruleId}`);
				}
			}
		}
		const booked = ledger.flatMap(({ file, answer, costs, rules }) =>
			file && file !== "core/forecast/file-forecast.ts" && LOSSES.has(costs)
				? rules.map((rule) => `${answer}: ${rule}`)
				: [],
		);
		assert.deepEqual(
			booked.filter((each) => !met.has(each)),
			[],
			"rules that never report the answer",
		);
	});

	it("are those that report why a job fails, in the examples of rules about files", () => {
		for (const { id, consequences, example } of fileRules) {
			if (consequences[0] === "job-fails") {
				const answer = idOf.get(checkText(example.bad).forecast.reason ?? "") ?? "no reason";
				assert.ok(rowOf.get(answer)?.rules.includes(id), `${answer} is reported by ${id}`);
			}
		}
	});
});

describe("the page about the training runtime", () => {
	const paths = named(PAGE).filter((name) =>
		/^(?:core|server|client|test|docs|scripts)\/|\.(?:json|md)$/.test(name),
	);

	it("names files that are there, each once", () => {
		assert.ok(paths.length > 20);
		assert.deepEqual(
			paths.filter((path) => !existsSync(join(ROOT, path))),
			[],
		);
		assert.equal(new Set(paths).size, paths.length);
	});

	it("names every generation, and every file that asks for it", () => {
		const names = named(PAGE);
		assert.deepEqual(
			RUNTIMES.filter((each) => !names.includes(each)),
			[],
		);
		const asks = new RegExp(`untime[^;]*"(?:${RUNTIMES.join("|")})"`);
		const files = globSync(["core/**/*.ts", "server/**/*.ts"], { cwd: ROOT })
			.map((file) => file.replaceAll("\\", "/"))
			.filter((file) => asks.test(readFileSync(join(ROOT, file), "utf8")));
		assert.ok(files.length > 5);
		assert.deepEqual(
			files.filter((file) => !paths.includes(file)),
			[],
		);
	});
});
