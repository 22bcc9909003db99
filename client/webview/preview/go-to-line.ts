import { html } from "#client/webview/page/elements.ts";
import { format } from "#client/webview/page/text.ts";
import { createDialog, type Dialog } from "#client/webview/widgets/dialog.ts";
import type { PageStrings } from "#core/protocol/pages/preview-strings.ts";

/** The dialog that asks for a line number. `go` receives it counted from 0. */
export function createGoToLine(
	strings: PageStrings,
	lineCount: () => number,
	go: (line: number) => void,
): Dialog {
	const label = html("label", { for: "line-number" });
	const input = html("input", {
		id: "line-number",
		class: "field",
		inputmode: "numeric",
		autocomplete: "off",
	});
	const error = html("p", { class: "field-error", id: "line-number-error", role: "alert" });
	const form = html("form", { class: "go-to-form" }, label, input, error);
	const dialog = createDialog("go-to", strings.walkGoTo, strings.closeDialog, form);
	const complain = (text: string) => {
		error.textContent = text;
		input.setAttribute("aria-invalid", String(text !== ""));
		input.setAttribute("aria-describedby", error.id);
	};
	form.addEventListener("submit", (event) => {
		event.preventDefault();
		const line = lineOf(input.value, lineCount());
		if (line === undefined) {
			complain(format(strings.badLineNumber, lineCount()));
			input.select();
		} else {
			dialog.close();
			go(line);
		}
	});
	input.addEventListener("input", () => complain(""));
	return {
		...dialog,
		open() {
			label.textContent = format(strings.lineNumber, lineCount());
			input.value = "";
			complain("");
			dialog.open();
			input.focus();
		},
	};
}

/** The line (from 0) for a typed number (from 1); `undefined` if it does not exist. */
function lineOf(typed: string, lineCount: number): number | undefined {
	const number = Number(typed.trim());
	return /^\d+$/.test(typed.trim()) && number >= 1 && number <= lineCount ? number - 1 : undefined;
}
