import { html } from "#client/webview/page/elements.ts";
import { type Candidate, candidateOfDigit, candidatesFor } from "#client/webview/widgets/class-completion.ts";
import { classOption, markActive } from "#client/webview/widgets/class-option.ts";
import type { PageStrings } from "#core/protocol/pages/preview-strings.ts";

/** What the field asks for. */
export interface ClassQuestion {
	readonly label: string;
	/** Those that are known so far, most frequent first. All of them come by `update`. */
	readonly classes: readonly string[];
	/** What the line or object has now; shown with a check mark. */
	readonly current: () => readonly string[];
	/** The class on which the choice stands at first. */
	readonly first: string | undefined;
	/** Whether the field stays for further classes. */
	readonly isSeveral: boolean;
	readonly choose: (name: string) => void;
	/** The field was left without a choice, or, where there may be several, at the end. */
	readonly close: () => void;
}

/** A small field that asks for a class, with the known ones below it (a combobox as ARIA describes it). */
export interface ClassField {
	readonly element: HTMLElement;
	readonly isOpen: () => boolean;
	readonly open: (question: ClassQuestion) => void;
	/** All classes have become known. */
	readonly know: (classes: readonly string[]) => void;
	/** What the line has is another thing now. */
	readonly update: (classes: readonly string[]) => void;
	readonly focus: () => void;
	/** Takes the field away without a word. */
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
	/** The arrows have said what is meant, which later candidates do not change. */
	let isMeant = false;
	/** Until all classes are known, keys that choose wait: what they choose must not depend on how fast somebody types. */
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
			// Somebody may be typing the next one already.
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
	/** Chooses what stands first for what was typed, or what the arrows have said. */
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
		// Where there may be several, that is the end, and what was chosen before counts.
		Escape: () => (question?.isSeveral ? whenKnown(close) : close()),
		// Tab takes what completion offers; where there may be several, it leaves.
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
	// The focus stays in the field, and the stage hears of nothing that happens in it.
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
