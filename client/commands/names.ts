/** The command that opens the training forecast of an annotation file: the one with a URI, or the one in the active editor. */
export const SHOW_FORECAST = "automlImages.showTrainingForecast";
/** The command that opens the preview next to the active editor. */
export const OPEN_PREVIEW = "automlImages.openPreviewToSide";
/** The command that opens the gallery of a file: the one with a URI, or the one in the active editor. A filter (`GalleryFilter`) can follow. */
export const OPEN_GALLERY = "automlImages.openGallery";
