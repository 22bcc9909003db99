import * as vscode from "vscode";
import { type ImageCount, readImageCount } from "#core/protocol/server/image-count.ts";
import { grouped } from "./grouped.ts";

/** The text next to a progress bar: what the server has done so far, and the time left, as far as known. */
export function progressText(message: string | undefined, seconds: number | undefined): string {
	const count = readImageCount(message);
	return [count && countText(count), seconds === undefined ? undefined : leftText(seconds)]
		.filter((part) => part !== undefined)
		.join(", ");
}

function countText({ done, total }: ImageCount): string {
	if (total !== undefined) {
		return vscode.l10n.t("{0} of {1} images", grouped(done), grouped(total));
	}
	return done === 1 ? vscode.l10n.t("1 image") : vscode.l10n.t("{0} images", grouped(done));
}

function leftText(seconds: number): string {
	return seconds < 90
		? vscode.l10n.t("about {0} s left", seconds)
		: vscode.l10n.t("about {0} min left", Math.round(seconds / 60));
}
