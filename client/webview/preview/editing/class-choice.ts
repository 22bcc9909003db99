import type { Rectangle } from "#client/webview/stage/geometry.ts";
import { type ClassField, createClassField } from "./class-prompt.ts";
import type { EditContext } from "./context.ts";
import { placePopup } from "./popup-placement.ts";

/** A class is asked for. */
export interface Choice {
	readonly label: string;
	/** What the field is placed next to, in screen pixels from the stage's corner. */
	readonly anchor: () => Rectangle;
	readonly current: () => readonly string[];
	readonly isSeveral: boolean;
	/** The field stays when the focus moves elsewhere: something would be lost without an answer. */
	readonly stays?: boolean;
	readonly choose: (name: string) => void;
	/** Closed without a choice. */
	readonly leave: () => void;
}

/** Asks for classes at a place on the stage, and remembers the last one used. */
export interface ClassChoice {
	readonly ask: (choice: Choice) => void;
	readonly isOpen: () => boolean;
	readonly focus: () => void;
	/** Places the field again. */
	readonly place: () => void;
	/** The current classes have changed. */
	readonly refresh: () => void;
	readonly hide: () => void;
}

/** `askClasses` returns the document's classes, most frequent first. */
export function createClassChoice(
	context: EditContext,
	askClasses: () => Promise<readonly string[]>,
): ClassChoice {
	const { stage } = context;
	const field: ClassField = createClassField(context.strings);
	let choice: Choice | undefined;
	let known: readonly string[] = [];
	let lastUsed: string | undefined;
	stage.element.append(field.element);

	/** The classes of the document and, until they are known, those of the line. */
	const classes = () => {
		const here = context.scene()?.picture;
		const ofLine = here ? [...here.classes, ...here.shapes.map(({ label }) => label)] : [];
		return [...new Set([...known, ...(lastUsed === undefined ? [] : [lastUsed]), ...ofLine])].filter(
			(name) => name !== "",
		);
	};
	const place = () => {
		if (choice && field.isOpen()) {
			const { offsetWidth: width, offsetHeight: height } = field.element;
			const { x, y } = placePopup(choice.anchor(), { width, height }, stage.view.room());
			field.element.style.left = `${x}px`;
			field.element.style.top = `${y}px`;
		}
	};
	// Fewer candidates make it smaller.
	new ResizeObserver(place).observe(field.element);
	document.addEventListener("focusin", ({ target }) => {
		if (!(choice?.stays || (target instanceof Node && field.element.contains(target)))) {
			field.hide();
		}
	});
	return {
		ask(asked) {
			choice = asked;
			field.open({
				label: asked.label,
				classes: classes(),
				current: asked.current,
				first: asked.current()[0] ?? lastUsed,
				isSeveral: asked.isSeveral,
				choose(name) {
					lastUsed = name;
					asked.choose(name);
				},
				close: asked.leave,
			});
			place();
			void askClasses()
				.then(
					(answer) => {
						known = answer;
					},
					(error: unknown) => context.note(error instanceof Error ? error.message : String(error)),
				)
				.then(() => {
					if (choice === asked && field.isOpen()) {
						field.know(classes());
					}
				});
		},
		isOpen: field.isOpen,
		focus: field.focus,
		place,
		refresh() {
			if (field.isOpen()) {
				field.update(classes());
			}
		},
		hide: field.hide,
	};
}
