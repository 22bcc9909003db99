import * as vscode from "vscode";
import { grouped } from "#client/language/grouped.ts";
import type { ForecastSummary } from "#core/protocol/server/forecast-summary.ts";
import type { AnnotationSummary } from "./summaries.ts";

/** How a summary looks where space is limited. */
export interface Appearance {
	readonly icon: string;
	readonly text: string;
	readonly severity: vscode.LanguageStatusSeverity;
}

export function appearance({ job, lost, used, lines }: ForecastSummary): Appearance {
	if (job === "fails") {
		const text = vscode.l10n.t("Training fails");
		return { icon: "$(error)", text, severity: vscode.LanguageStatusSeverity.Error };
	}
	const text =
		lines === 1
			? vscode.l10n.t("{0} of 1 image", grouped(used))
			: vscode.l10n.t("{0} of {1} images", grouped(used), grouped(lines));
	return lost.lines + lost.objects + lost.segments > 0
		? { icon: "$(warning)", text, severity: vscode.LanguageStatusSeverity.Warning }
		: { icon: "$(check)", text, severity: vscode.LanguageStatusSeverity.Information };
}

/** A summary in one line, such as "Object detection · 982 of 1,000 images used · 14 lines, 3 objects lost". */
export function summaryLine(summary: AnnotationSummary): string {
	const { taskName, job, used, lines } = summary;
	const task = capitalized(taskName);
	if (job === "fails") {
		return `${task} · ${vscode.l10n.t("training fails")}`;
	}
	const kept =
		lines === 1
			? vscode.l10n.t("{0} of 1 image used", grouped(used))
			: vscode.l10n.t("{0} of {1} images used", grouped(used), grouped(lines));
	const lost = lostParts(summary).join(", ");
	return [task, kept, ...(lost === "" ? [] : [vscode.l10n.t("{0} lost", lost)])].join(" · ");
}

/** A text with its first letter in upper case. */
export function capitalized(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

function lostParts({ lost }: ForecastSummary): string[] {
	return [
		lost.lines === 1 ? vscode.l10n.t("1 line") : vscode.l10n.t("{0} lines", grouped(lost.lines)),
		lost.objects === 1 ? vscode.l10n.t("1 object") : vscode.l10n.t("{0} objects", grouped(lost.objects)),
		lost.segments === 1 ? vscode.l10n.t("1 segment") : vscode.l10n.t("{0} segments", grouped(lost.segments)),
	].filter((_, i) => [lost.lines, lost.objects, lost.segments][i] !== 0);
}

/** The most frequent classes, such as "can 412 · carton 310 · +7 more"; empty if there are none. */
export function classLine({ topClasses, classCount }: ForecastSummary): string {
	const named = topClasses.map(({ name, count }) => `${shortened(name)} ${grouped(count)}`);
	const left = classCount - topClasses.length;
	return [...named, ...(left > 0 ? [vscode.l10n.t("+{0} more", grouped(left))] : [])].join(" · ");
}

/** A class can have any name: text that looks like an icon must not turn into one. */
function shortened(name: string): string {
	const short = name.length > 24 ? `${name.slice(0, 23)}…` : name;
	return short.replace(/\s+/g, " ").replaceAll("$(", "$\u200b(");
}
