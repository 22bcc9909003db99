import { format } from "#client/webview/page/text.ts";
import type { Rectangle } from "#client/webview/stage/geometry.ts";
import type { ClassChoice } from "./class-choice.ts";
import { type EditContext, screenBounds } from "./context.ts";

/** Asks for the class of the selected shape, or for those of the image. False if there is neither. */
export function changeClass(context: EditContext, choice: ClassChoice): boolean {
	const scene = context.scene();
	if (!scene) {
		return false;
	}
	if (isOfClasses(context)) {
		askForImage(context, choice);
		return true;
	}
	return askForShape(context, choice);
}

/** Whether this is a classification line, whose classes are those of the whole image. */
export function isOfClasses(context: EditContext): boolean {
	const picture = context.scene()?.picture;
	return picture !== undefined && picture.severalClasses !== undefined;
}

function askForShape(context: EditContext, choice: ClassChoice): boolean {
	const { strings, stage } = context;
	const shape = context.selected();
	const size = context.scene()?.size;
	if (!shape || !size) {
		context.note(strings.nothingSelected);
		return true;
	}
	const { index } = shape;
	const back = focusKeeper(context);
	choice.ask({
		label: strings.classOfShape,
		anchor: () => screenBounds(context, stage.shape(index)?.pixels.shape.geometry ?? shape.geometry, size),
		current: () => (shape.label === "" ? [] : [shape.label]),
		isSeveral: false,
		choose(label) {
			back();
			if (label !== shape.label) {
				context.send({ change: { kind: "set-label", index, label }, says: format(strings.saysClass, label) });
			}
		},
		leave: back,
	});
	return true;
}

function askForImage(context: EditContext, choice: ClassChoice): void {
	const { strings } = context;
	const back = focusKeeper(context);
	const isSeveral = context.scene()?.picture.severalClasses ?? false;
	choice.ask({
		label: isSeveral ? strings.imageClasses : strings.classOfImage,
		anchor: () => cornerOfImage(context),
		current: () => context.classes(),
		isSeveral,
		choose(name) {
			if (isSeveral) {
				toggleClass(context, name);
			} else {
				back();
				setClasses(context, [name], format(strings.saysClass, name));
			}
		},
		leave: back,
	});
}

/** Adds a class to the image or removes it. */
export function toggleClass(context: EditContext, name: string): void {
	const { strings } = context;
	const classes = context.classes();
	if (classes.includes(name)) {
		setClasses(
			context,
			classes.filter((each) => each !== name),
			format(strings.saysClassRemoved, name),
		);
	} else {
		setClasses(context, [...classes, name], format(strings.saysAdded, name));
	}
}

function setClasses(context: EditContext, labels: readonly string[], says: string): void {
	if (labels.join("\n") !== context.classes().join("\n")) {
		context.send({ change: { kind: "set-classes", labels }, says });
	}
}

/** Below the classes over the corner of the image. */
function cornerOfImage({ stage }: EditContext): Rectangle {
	const { left, top } = stage.view.current();
	const [x, y] = [Math.max(0, left), Math.max(0, top)];
	return { left: x + 10, top: y, right: x + 10, bottom: y + stage.classes.offsetHeight };
}

/** Remembers the focused element, and focuses it again, or the stage if the element is gone. */
function focusKeeper({ stage }: EditContext): () => void {
	const before = document.activeElement;
	return () => {
		const target = before instanceof SVGElement || before instanceof HTMLElement ? before : stage.element;
		(target.isConnected && target !== document.body ? target : stage.element).focus({ preventScroll: true });
	};
}
