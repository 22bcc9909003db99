/** A closed line as parallel lists of its points, in pixels. The first point is not repeated at the end. */
export interface Ring {
	readonly xs: Float64Array;
	readonly ys: Float64Array;
}
