/** The command that opens the report on an annotation file: that of a URI, or of the active editor. */
export const SHOW_FORECAST = "automlImages.showTrainingForecast";
/** The command that opens the preview beside the active editor. */
export const OPEN_PREVIEW = "automlImages.openPreviewToSide";
/** The command that opens the gallery of a file: that of a URI, or of the active editor; a filter (`GalleryFilter`) may follow. */
export const OPEN_GALLERY = "automlImages.openGallery";
