import type {
	ClassNote,
	ClassReport,
	FileReport,
	TrainingReport,
	UnreadableFile,
} from "#core/protocol/server/training-report.ts";
import { escapeAroundCode, escapeMarkdown, markdownCode } from "#core/text/markdown.ts";

const NOTES: Readonly<Record<ClassNote, string>> = {
	"few-images": "fewer than 10 images to train on",
	"not-trained": "not in the training data",
	"not-validated": "not in the validation data",
};

/** The report as Markdown, for a ticket or a README. Always in English. */
export function reportAsMarkdown({ taskName, files, classes, unit }: TrainingReport): string {
	const read = files.filter(isRead);
	return [
		"# Training forecast",
		`For ${taskName}:`,
		files
			.map((file) => `- ${markdownCode(file.name)}: ${isRead(file) ? file.sentence : file.problem}`)
			.join("\n"),
		"## What training uses",
		table(
			["file", "images", "used", "as background", "skipped", "objects kept", "segments kept"],
			read.map((file) => [
				markdownCode(file.name),
				file.lines,
				file.used,
				file.background,
				file.skipped,
				`${file.objects.kept} of ${file.objects.total}`,
				`${file.segments.kept} of ${file.segments.total}`,
			]),
		),
		...lossSection(read),
		...classSection(files, classes, unit),
	].join("\n\n");
}

function lossSection(files: readonly FileReport[]): string[] {
	const rows = files.flatMap((file) =>
		file.losses.map(({ ruleId, summary, consequence, count, places }) => {
			const lines = [...new Set(places.map(({ line }) => line + 1))].join(", ");
			const rest = count > places.length ? ", …" : "";
			const reason = `${escapeAroundCode(summary)} (${ruleId})`;
			return [markdownCode(file.name), reason, consequence.replaceAll("-", " "), count, lines + rest];
		}),
	);
	return rows.length === 0
		? ["Nothing is lost."]
		: ["## Why data is lost", table(["file", "reason", "in training", "count", "lines"], rows)];
}

function classSection(
	files: TrainingReport["files"],
	classes: readonly ClassReport[],
	unit: TrainingReport["unit"],
): string[] {
	const head = [
		"class",
		...files.flatMap(({ name }) => [`${unit}s in ${markdownCode(name)}`, "lost"]),
		"note",
	];
	const rows = classes.map(({ name, uses, notes }) => [
		escapeMarkdown(name),
		...uses.flatMap(({ used, lost }) => [used, lost]),
		notes.map((note) => NOTES[note]).join("; "),
	]);
	return rows.length === 0 ? [] : ["## Classes", `${table(head, rows)}\n`];
}

function isRead(file: FileReport | UnreadableFile): file is FileReport {
	return "lines" in file;
}

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
	const line = (cells: readonly (string | number)[]) => `| ${cells.join(" | ")} |`;
	return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
