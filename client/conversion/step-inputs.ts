import * as vscode from "vscode";
import type { Place, Reply } from "./steps.ts";

/** A choice with the value that it stands for. */
export interface Choice<T> extends vscode.QuickPickItem {
	readonly value: T;
}

/** Asks to pick one of several choices; `usual` is preselected. */
export function pickOne<T>(
	title: string,
	choices: readonly Choice<T>[],
	place: Place,
	usual?: T,
): Promise<Reply<T>> {
	const input = vscode.window.createQuickPick<Choice<T>>();
	input.items = choices;
	input.matchOnDescription = true;
	input.matchOnDetail = true;
	// With an empty list, Enter would have nothing to pick.
	input.activeItems = choices.filter(({ value }, i) => (usual === undefined ? i === 0 : value === usual));
	return replyOf(input, title, place, (accept) => {
		const [chosen] = input.selectedItems;
		if (chosen) {
			accept(chosen.value);
		}
	});
}

/** What to type, and the texts around it. */
export interface TextQuestion {
	readonly title: string;
	readonly prompt: string;
	readonly placeholder: string;
	readonly value: string;
	/** Why this cannot be the answer, if so. */
	readonly complaint: (text: string) => string | undefined;
}

/** Asks for a text. It cannot be accepted while there is a complaint. */
export function typeText(question: TextQuestion, place: Place): Promise<Reply<string>> {
	const input = vscode.window.createInputBox();
	input.prompt = question.prompt;
	input.placeholder = question.placeholder;
	input.value = question.value;
	const judge = () => {
		input.validationMessage = question.complaint(input.value);
		return input.validationMessage === undefined;
	};
	input.onDidChangeValue(judge);
	return replyOf(input, question.title, place, (accept) => {
		if (judge()) {
			accept(input.value.trim());
		}
	});
}

type Input = vscode.QuickInput & {
	readonly onDidAccept: vscode.Event<void>;
	readonly onDidTriggerButton: vscode.Event<vscode.QuickInputButton>;
	buttons: readonly vscode.QuickInputButton[];
};

/** Shows the input until it is answered, then disposes of it. */
async function replyOf<T>(
	input: Input,
	title: string,
	place: Place,
	onAccept: (accept: (answer: T) => void) => void,
): Promise<Reply<T>> {
	input.title = title;
	input.step = place.step;
	input.totalSteps = place.of;
	input.ignoreFocusOut = true;
	input.buttons = place.canGoBack ? [vscode.QuickInputButtons.Back] : [];
	try {
		return await new Promise<Reply<T>>((resolve) => {
			input.onDidAccept(() => onAccept((answer) => resolve({ answer })));
			input.onDidTriggerButton(() => resolve("back"));
			input.onDidHide(() => resolve(undefined));
			input.show();
		});
	} finally {
		input.dispose();
	}
}
