import { html } from "#client/webview/page/elements.ts";
import { type Candidate, candidateOfDigit, candidatesFor } from "#client/webview/widgets/class-completion.ts";
import { classOption } from "#client/webview/widgets/class-option.ts";
import { createCombobox } from "#client/webview/widgets/combobox.ts";
import type { PageStrings } from "#core/protocol/pages/preview-strings.ts";

/** What the field asks for. */
export interface ClassQuestion {
	readonly label: string;
	/** The classes known so far, most frequent first. `update` delivers all of them. */
	readonly classes: readonly string[];
	/** The current classes of the line or object, shown with a check mark. */
	readonly current: () => readonly string[];
	/** The class that is active initially. */
	readonly first: string | undefined;
	/** Whether the field stays open for further classes. */
	readonly isSeveral: boolean;
	readonly choose: (name: string) => void;
	/** The field was closed without a choice or, if several classes are possible, at the end. */
	readonly close: () => void;
}

/** A small field that asks for a class, with the known classes below it (an ARIA combobox). */
export interface ClassField {
	readonly element: HTMLElement;
	readonly isOpen: () => boolean;
	readonly open: (question: ClassQuestion) => void;
	/** All classes are known now. */
	readonly know: (classes: readonly string[]) => void;
	/** The current classes have changed. */
	readonly update: (classes: readonly string[]) => void;
	readonly focus: () => void;
	/** Removes the field without a callback. */
	readonly hide: () => void;
}

export function createClassField(strings: PageStrings): ClassField {
	const combobox = createCombobox<Candidate>({
		id: "class-choices",
		listLabel: strings.knownClasses,
		element: (candidate) => optionOf(candidate, question?.current() ?? [], strings),
		offered: (typed) => candidatesFor(typed, classes),
		chosen: (candidate) => chooseNow(candidate),
		moved() {
			isMeant = true;
		},
	});
	const { input, list } = combobox;
	input.placeholder = strings.classPlaceholder;
	const hint = html("p", { class: "field-hint" });
	const element = html("div", { class: "class-choice" }, input, list, hint);
	element.hidden = true;
	let question: ClassQuestion | undefined;
	let classes: readonly string[] = [];
	/** The user has picked with the arrow keys; candidates that arrive later must not change that. */
	let isMeant = false;
	/** Until all classes are known, keys that choose wait: their effect must not depend on typing speed. */
	let isKnown = false;
	let waiting: readonly (() => void)[] = [];

	const render = (active: number) => combobox.show(candidatesFor(input.value, classes), active);
	const placeOf = (name: string | undefined) =>
		Math.max(
			0,
			combobox.options().findIndex((candidate) => candidate.name === name),
		);
	const startAt = (name: string | undefined) => combobox.activate(placeOf(name));
	const update = (next: readonly string[]) => {
		const name = combobox.active()?.name;
		classes = next;
		render(0);
		startAt(isMeant ? name : input.value === "" ? question?.first : undefined);
	};
	const whenKnown = (act: () => void) => {
		if (isKnown) {
			act();
		} else {
			waiting = [...waiting, act];
		}
	};
	const hide = () => {
		question = undefined;
		waiting = [];
		element.hidden = true;
	};
	const close = () => {
		const asked = question;
		hide();
		asked?.close();
	};
	const choose = (candidate: Candidate | undefined) => {
		if (!question || !candidate) {
			return;
		}
		const asked = question;
		if (asked.isSeveral) {
			asked.choose(candidate.name);
			render(placeOf(combobox.active()?.name));
			// The user may already be typing the next one.
			if (input.value === "") {
				isMeant = true;
				startAt(candidate.name);
			}
		} else {
			hide();
			asked.choose(candidate.name);
		}
	};
	const chooseNow = (candidate: Candidate | undefined) => {
		input.value = "";
		choose(candidate);
	};
	/** Picks the first candidate for the typed text, or the one picked with the arrow keys. */
	const accept = () => {
		const typed = input.value;
		if (isKnown || isMeant) {
			chooseNow(combobox.active());
		} else if (typed.trim() === "") {
			whenKnown(() => choose(combobox.active()));
		} else {
			whenKnown(() => choose(candidatesFor(typed, classes)[0]));
			if (question?.isSeveral) {
				input.value = "";
				render(0);
			}
		}
	};
	const keys: Readonly<Record<string, () => void>> = {
		Enter: accept,
		// If several classes are possible, this ends the choice, and the earlier picks count.
		Escape: () => (question?.isSeveral ? whenKnown(close) : close()),
		// Tab accepts the completion; if several classes are possible, it leaves the field.
		Tab: () => (question?.isSeveral ? whenKnown(close) : accept()),
	};
	input.addEventListener("keydown", (event) => {
		const digit = () => candidateOfDigit(combobox.options(), event.key);
		const hasDigit = input.value === "" && digit() !== undefined;
		const isPlain = !(event.ctrlKey || event.metaKey || event.altKey || event.isComposing);
		if (isPlain && hasDigit) {
			event.preventDefault();
			whenKnown(() => choose(digit()));
		} else if (isPlain && (combobox.press(event.key) || Object.hasOwn(keys, event.key))) {
			event.preventDefault();
			event.stopPropagation();
			keys[event.key]?.();
		}
	});
	input.addEventListener("input", () => {
		isMeant = false;
		render(0);
	});
	// The stage hears of nothing that happens in the field.
	for (const type of ["pointerdown", "dblclick", "wheel"]) {
		element.addEventListener(type, (event) => event.stopPropagation());
	}
	return {
		element,
		isOpen: () => question !== undefined,
		open(asked) {
			question = asked;
			classes = asked.classes;
			input.value = "";
			isMeant = false;
			isKnown = false;
			waiting = [];
			input.setAttribute("aria-label", asked.label);
			hint.textContent = asked.isSeveral ? strings.fieldHintSeveral : strings.fieldHint;
			element.hidden = false;
			render(0);
			startAt(asked.first);
			input.focus({ preventScroll: true });
		},
		know(all) {
			update(all);
			isKnown = true;
			const acts = waiting;
			waiting = [];
			for (const act of acts) {
				act();
			}
		},
		update,
		focus: () => input.focus({ preventScroll: true }),
		hide,
	};
}

function optionOf(
	{ name, isNew, digit }: Candidate,
	current: readonly string[],
	strings: PageStrings,
): HTMLElement {
	const isCurrent = current.includes(name);
	const option = classOption(
		name,
		...(isNew ? [html("span", { class: "new" }, strings.newClass)] : []),
		...(isCurrent ? [html("span", { class: "check", "aria-hidden": "true" }, "✓")] : []),
		...(digit === undefined ? [] : [html("kbd", { "aria-hidden": "true" }, String(digit))]),
	);
	option.setAttribute("aria-selected", String(isCurrent));
	return option;
}
