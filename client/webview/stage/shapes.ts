import type { ImageSize } from "#core/model/image-size.ts";
import type { Geometry, Shape } from "#core/model/shape.ts";
import type { PageStrings } from "#core/protocol/pages/preview-strings.ts";
import type { LineProblem } from "#core/protocol/server/line-view.ts";
import { type Chips, createChips } from "./chips.ts";
import { type PixelShape, type Rectangle, toPixelShape } from "./geometry.ts";
import { hitTest } from "./hit-test.ts";
import { createOverlay, type DrawnShape, type Emphasis, type Overlay, type ShapeMark } from "./overlay.ts";
import { shapeName } from "./shape-name.ts";
import { problemOf, type ShapeProblem } from "./shape-problem.ts";
import type { Point } from "./viewport.ts";

/** The shapes on the stage: their drawings and labels, which are highlighted, and which are hidden. */
export interface StageShapes {
	readonly overlay: Overlay;
	readonly chips: Chips;
	/** Draws shapes on an image of this size and returns how many. */
	readonly show: (
		shapes: readonly Shape[],
		problems: readonly LineProblem[],
		size: ImageSize,
		selected: number | undefined,
		marks?: ReadonlyMap<number, ShapeMark>,
	) => number;
	/** Draws one shape with another geometry, without redrawing the others. */
	readonly redraw: (index: number, geometry: Geometry) => void;
	readonly showOnly: (isVisible: (index: number) => boolean) => void;
	/** Changes the highlights; what is not named stays. Returns whether anything changed. */
	readonly emphasize: (change: Partial<Emphasis>) => boolean;
	readonly emphasis: () => Emphasis;
	/** Places the labels; see `Chips.place`. */
	readonly place: (scale: number, room: Rectangle) => void;
	/** The shape at a place (image pixels) with an outline within `slack`; hidden ones cannot be hit. */
	readonly hit: (at: Point, slack: number) => number | undefined;
	readonly find: (index: number | undefined) => StageShape | undefined;
	readonly isVisible: (index: number | undefined) => boolean;
}

export interface StageShape {
	readonly pixels: PixelShape;
	readonly problem: ShapeProblem | undefined;
}

const NOTHING: Emphasis = { selected: undefined, hovered: undefined, focused: undefined };

export function createStageShapes(strings: PageStrings): StageShapes {
	const overlay = createOverlay(strings.shapes);
	const chips = createChips(strings);
	let drawn: readonly DrawnShape[] = [];
	let size: ImageSize = { width: 1, height: 1 };
	let scale = 1;
	let emphasis = NOTHING;
	let isVisible: (index: number) => boolean = () => true;
	/** What can be hit, in drawing order. */
	let visible: readonly PixelShape[] = [];

	const find = (index: number | undefined) => drawn.find(({ pixels }) => pixels.shape.index === index);
	const showEmphasis = () => {
		chips.emphasize(emphasis);
		overlay.emphasize(emphasis);
	};
	const showVisible = () => {
		visible = drawn.map(({ pixels }) => pixels).filter(({ shape }) => isVisible(shape.index));
		overlay.showOnly(isVisible);
		chips.showOnly(isVisible);
	};
	return {
		overlay,
		chips,
		show(shapes, problems, imageSize, selected, marks) {
			size = imageSize;
			drawn = shapes.map((shape, i) => {
				const pixels = toPixelShape(shape, size);
				const problem = problemOf(problems, shape.index);
				const mark = marks?.get(shape.index);
				const name = shapeName(pixels, i, shapes.length, size, problem, strings);
				return mark ? { pixels, problem, name: `${mark.name}: ${name}`, mark } : { pixels, problem, name };
			});
			emphasis = { ...NOTHING, selected };
			const count = overlay.draw(drawn, size);
			chips.draw(drawn);
			showVisible();
			return count;
		},
		redraw(index, geometry) {
			const position = drawn.findIndex(({ pixels }) => pixels.shape.index === index);
			const before = drawn[position];
			if (before) {
				const pixels = toPixelShape({ ...before.pixels.shape, geometry }, size);
				const name = shapeName(pixels, position, drawn.length, size, before.problem, strings);
				const shape = { ...before, pixels, name };
				drawn = drawn.with(position, shape);
				visible = visible.map((each) => (each.shape.index === index ? pixels : each));
				overlay.redraw(shape);
				chips.follow(shape, scale);
			}
		},
		showOnly(predicate) {
			isVisible = predicate;
			showVisible();
		},
		emphasize(change) {
			const next = { ...emphasis, ...change };
			const isSame = (Object.keys(next) as (keyof Emphasis)[]).every((key) => next[key] === emphasis[key]);
			emphasis = next;
			if (!isSame) {
				showEmphasis();
			}
			return !isSame;
		},
		emphasis: () => emphasis,
		place(newScale, room) {
			if (newScale !== scale) {
				scale = newScale;
				overlay.rescale(scale);
			}
			chips.place(scale, room, emphasis.selected);
			showEmphasis();
		},
		hit: ({ x, y }, slack) => hitTest(visible, x, y, slack)?.shape.index,
		find,
		isVisible: (index) => visible.some(({ shape }) => shape.index === index),
	};
}
