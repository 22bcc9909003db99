import * as vscode from "vscode";
import { grouped } from "#client/language/grouped.ts";
import type { ConversionCounts } from "#core/protocol/server/conversion.ts";

/** The size of a conversion's output, such as "1,280 lines with 3,360 objects". */
export function countsText({ lines, objects }: ConversionCounts): string {
	const lineText = lines === 1 ? vscode.l10n.t("1 line") : vscode.l10n.t("{0} lines", grouped(lines));
	const objectText =
		objects === 1 ? vscode.l10n.t("1 object") : vscode.l10n.t("{0} objects", grouped(objects));
	return objects === 0 ? lineText : vscode.l10n.t("{0} with {1}", lineText, objectText);
}
