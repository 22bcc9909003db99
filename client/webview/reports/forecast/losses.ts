import { html } from "#client/webview/page/elements.ts";
import { number } from "#client/webview/page/numbers.ts";
import { format } from "#client/webview/page/text.ts";
import { withCode } from "#client/webview/widgets/marked-text.ts";
import { icon, linkButton } from "#client/webview/widgets/plain-buttons.ts";
import type { ReportStrings } from "#core/protocol/pages/report-messages.ts";
import type { FileReport, Loss, Place, TrainingReport } from "#core/protocol/server/training-report.ts";
import { isRead } from "./files.ts";
import { tell } from "./host.ts";

/** In a narrow panel the table has another layout. Its roles are explicit, so that it stays a table for screen readers. */
const ROLES = {
	table: { role: "table" },
	group: { role: "rowgroup" },
	row: { role: "row" },
	cell: { role: "cell" },
} as const;

/** Why data is lost: a table of reasons per file, with links to the lines. */
export function lossesSection({ files }: TrainingReport, strings: ReportStrings): HTMLElement {
	const losing = files.filter(isRead).filter(({ losses }) => losses.length > 0);
	const parts = losing.flatMap((file) => [
		...(files.length > 1 ? [html("h3", {}, format(strings.lossesIn, file.name))] : []),
		lossTable(file, strings),
	]);
	const nothing = html("p", { class: "nothing" }, icon("ok"), strings.nothingLost);
	return html("section", {}, html("h2", {}, strings.losses), ...(parts.length > 0 ? parts : [nothing]));
}

function lossTable(file: FileReport, strings: ReportStrings): HTMLElement {
	const head = [strings.reason, strings.outcome, strings.count, strings.places];
	const columns = ["reason", "outcome", "count", "places"];
	const table = html(
		"table",
		{ class: "losses", ...ROLES.table },
		html("caption", { class: "only-read" }, format(strings.lossesCaption, file.name)),
		html(
			"thead",
			ROLES.group,
			html(
				"tr",
				ROLES.row,
				...head.map((each, i) =>
					html("th", { scope: "col", role: "columnheader", class: columns[i] ?? "" }, each),
				),
			),
		),
		html("tbody", ROLES.group, ...file.losses.map((loss) => lossRow(file, loss, strings))),
	);
	return html("div", { class: "scroll" }, table);
}

function lossRow({ uri }: FileReport, loss: Loss, strings: ReportStrings): HTMLElement {
	const { ruleId, summary, consequence, count } = loss;
	const rule = linkButton(
		`rule ${uri} ${consequence} ${ruleId}`,
		() => tell({ type: "openRule", ruleId }),
		ruleId,
	);
	const severity = consequence === "job-fails" ? "error" : "warning";
	return html(
		"tr",
		ROLES.row,
		html(
			"th",
			{ scope: "row", role: "rowheader" },
			html("span", { class: "summary" }, ...withCode(summary)),
			" ",
			rule,
		),
		html("td", { class: "outcome", ...ROLES.cell }, icon(severity), strings.consequences[consequence]),
		html("td", { class: "count", "data-label": strings.count, ...ROLES.cell }, number(count)),
		html(
			"td",
			{ class: "places", "data-label": strings.places, ...ROLES.cell },
			...placeLinks(uri, loss, strings),
		),
	);
}

/** One link per line; several findings on a line are one place to go to. */
function placeLinks(uri: string, { ruleId, consequence, count, places }: Loss, strings: ReportStrings) {
	const byLine = new Map<number, Place>();
	for (const place of places) {
		if (!byLine.has(place.line)) {
			byLine.set(place.line, place);
		}
	}
	const links = [...byLine.values()].flatMap((place) => {
		const link = linkButton(
			`place ${uri} ${consequence} ${ruleId} ${place.line}`,
			() => tell({ type: "openPlace", uri, place }),
			number(place.line + 1),
		);
		link.title = place.message;
		link.setAttribute("aria-label", `${format(strings.lineLink, place.line + 1)}: ${place.message}`);
		return [link, " "];
	});
	const left = count - places.length;
	return left > 0
		? [...links, html("span", { class: "quiet" }, format(strings.morePlaces, number(left)))]
		: links;
}
