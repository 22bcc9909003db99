/** The command that opens the report on an annotation file: that of a URI, or of the active editor. */
export const SHOW_FORECAST = "automlImages.showTrainingForecast";
/** The command that opens the preview beside the active editor. */
export const OPEN_PREVIEW = "automlImages.openPreviewToSide";
