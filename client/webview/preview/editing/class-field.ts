import { html } from "#client/webview/page/elements.ts";
import { type Candidate, candidateOfDigit, candidatesFor } from "#client/webview/widgets/class-completion.ts";
import { classOption, markActive } from "#client/webview/widgets/class-option.ts";
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

const LIST = "class-choices";

export function createClassField(strings: PageStrings): ClassField {
	const input = html("input", {
		type: "text",
		role: "combobox",
		"aria-autocomplete": "list",
		"aria-expanded": "true",
		"aria-controls": LIST,
		autocomplete: "off",
		spellcheck: "false",
		placeholder: strings.classPlaceholder,
	});
	const list = html("ul", { id: LIST, role: "listbox", "aria-label": strings.knownClasses });
	const hint = html("p", { class: "field-hint" });
	const element = html("div", { class: "class-choice" }, input, list, hint);
	element.hidden = true;
	let question: ClassQuestion | undefined;
	let classes: readonly string[] = [];
	let candidates: readonly Candidate[] = [];
	let active = 0;
	/** The user has picked with the arrow keys; candidates that arrive later must not change that. */
	let isMeant = false;
	/** Until all classes are known, keys that choose wait: their effect must not depend on typing speed. */
	let isKnown = false;
	let waiting: readonly (() => void)[] = [];

	const showActive = () => markActive(input, list, active);
	const render = () => {
		const current = question?.current() ?? [];
		candidates = candidatesFor(input.value, classes);
		list.replaceChildren(...candidates.map((candidate, i) => optionOf(candidate, i, current, strings)));
		list.hidden = candidates.length === 0;
		input.setAttribute("aria-expanded", String(candidates.length > 0));
		active = Math.min(active, candidates.length - 1);
		showActive();
	};
	const startAt = (name: string | undefined) => {
		active = Math.max(
			0,
			candidates.findIndex((candidate) => candidate.name === name),
		);
		showActive();
	};
	const update = (next: readonly string[]) => {
		const name = candidates[active]?.name;
		classes = next;
		render();
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
			render();
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
			chooseNow(candidates[active]);
		} else if (typed.trim() === "") {
			whenKnown(() => choose(candidates[active]));
		} else {
			whenKnown(() => choose(candidatesFor(typed, classes)[0]));
			if (question?.isSeveral) {
				input.value = "";
				render();
			}
		}
	};
	const moveBy = (by: number) => {
		isMeant = true;
		active = (active + by + candidates.length) % Math.max(1, candidates.length);
		showActive();
	};
	const keys: Readonly<Record<string, () => void>> = {
		ArrowDown: () => moveBy(1),
		ArrowUp: () => moveBy(-1),
		PageDown: () => moveBy(Math.min(8, candidates.length - 1 - active)),
		PageUp: () => moveBy(-Math.min(8, active)),
		Enter: accept,
		// If several classes are possible, this ends the choice, and the earlier picks count.
		Escape: () => (question?.isSeveral ? whenKnown(close) : close()),
		// Tab accepts the completion; if several classes are possible, it leaves the field.
		Tab: () => (question?.isSeveral ? whenKnown(close) : accept()),
	};
	input.addEventListener("keydown", (event) => {
		const hasDigit = input.value === "" && candidateOfDigit(candidates, event.key) !== undefined;
		const isPlain = !(event.ctrlKey || event.metaKey || event.altKey || event.isComposing);
		if (isPlain && hasDigit) {
			event.preventDefault();
			whenKnown(() => choose(candidateOfDigit(candidates, event.key)));
		} else if (isPlain && Object.hasOwn(keys, event.key)) {
			event.preventDefault();
			event.stopPropagation();
			keys[event.key]?.();
		}
	});
	input.addEventListener("input", () => {
		active = 0;
		isMeant = false;
		render();
	});
	// The focus stays in the field, and the stage does not see its events.
	list.addEventListener("mousedown", (event) => event.preventDefault());
	list.addEventListener("click", (event) => {
		const option = event.target instanceof Element ? event.target.closest("[role=option]") : null;
		chooseNow(candidates[[...list.children].indexOf(option as Element)]);
	});
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
			render();
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
	candidate: Candidate,
	i: number,
	current: readonly string[],
	strings: PageStrings,
): HTMLElement {
	const { name, isNew, digit } = candidate;
	const isCurrent = current.includes(name);
	const option = classOption(
		`${LIST}-${i}`,
		name,
		...(isNew ? [html("span", { class: "new" }, strings.newClass)] : []),
		...(isCurrent ? [html("span", { class: "check", "aria-hidden": "true" }, "✓")] : []),
		...(digit === undefined ? [] : [html("kbd", { "aria-hidden": "true" }, String(digit))]),
	);
	option.setAttribute("aria-selected", String(isCurrent));
	return option;
}
