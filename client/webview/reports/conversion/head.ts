import { html } from "#client/webview/page/elements.ts";
import { number } from "#client/webview/page/numbers.ts";
import { format } from "#client/webview/page/text.ts";
import { breakable } from "#client/webview/widgets/marked-text.ts";
import { icon, linkButton, plainButton } from "#client/webview/widgets/plain-buttons.ts";
import type { ConversionStrings } from "#core/protocol/pages/conversion-report-messages.ts";
import type { ConversionReport } from "#core/protocol/server/conversion-report.ts";
import { tell } from "./host.ts";

/** The head of the page: what it is about, and the outcome in one sentence. */
export function conversionHead(
	name: string,
	report: ConversionReport,
	strings: ConversionStrings,
): HTMLElement {
	return html(
		"header",
		{},
		html("h1", {}, strings.heading),
		html("p", { class: "quiet about" }, ...breakable(name)),
		html(
			"div",
			{ class: "buttons" },
			plainButton("text", strings.openText, () => tell({ type: "openText" })),
		),
		verdict(report, strings),
	);
}

function verdict(report: ConversionReport, strings: ConversionStrings): HTMLElement {
	const { lines, objects } = report.counts;
	const lost = report.problems.filter(({ severity }) => severity === "error" || severity === "fatal").length;
	const changed = report.problems.filter(({ severity }) => severity === "warning").length;
	const made =
		objects > 0
			? format(strings.converted, number(lines), number(objects))
			: format(strings.convertedWhole, number(lines));
	const outcome =
		lost === 1
			? strings.losesOne
			: lost > 1
				? format(strings.loses, number(lost))
				: changed > 0
					? strings.changes
					: strings.losesNothing;
	const kind = lost > 0 ? "warning" : "ok";
	return html(
		"p",
		{ class: lost > 0 ? "verdict warns" : "verdict" },
		icon(kind),
		html("span", {}, `${made} `, outcome),
	);
}

/** How the conversion was run, so that it can be run again. */
export function settingsSection(report: ConversionReport, strings: ConversionStrings): HTMLElement {
	const { settings, source, format: formatId, task } = report;
	const { baseUrl, split, seed, azureCompatible } = settings;
	const facts: [string, Node | string][] = [
		[strings.source, linkButton("source", () => tell({ type: "openSource" }), ...breakable(source))],
		[strings.format, formatId],
		[strings.task, task],
		[strings.baseUrl, baseUrl === "" ? strings.noBaseUrl : html("span", {}, ...breakable(baseUrl))],
		[strings.split, split === "none" ? strings.unsplit : `${split}${sharesOf(report)}`],
		...(split === "none" || split === "azure" ? [] : [[strings.seed, String(seed)] as [string, string]]),
		...(azureCompatible ? [[strings.official, strings.yes] as [string, string]] : []),
	];
	const list = facts.flatMap(([term, value]) => [html("dt", {}, term), html("dd", {}, value)]);
	return html("section", {}, html("h2", {}, strings.settings), html("dl", { class: "settings" }, ...list));
}

/** " 80/20", if the rule uses percentages. */
function sharesOf({ settings: { split, shares } }: ConversionReport): string {
	const isRead = Array.isArray(shares) && shares.every((share) => typeof share === "number");
	return isRead && split !== "azure"
		? ` ${shares.map((share: number) => number(share * 100)).join("/")}`
		: "";
}
