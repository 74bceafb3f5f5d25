/** Enough to read a form on a photo of it. */
const LONGEST_SIDE = 2_560;
const QUALITY = 0.85;
const PHOTOS = ['image/jpeg', 'image/png', 'image/webp'];

/** A photo of a telephone, small enough for a bad network; any other file, and what this browser cannot draw, as it is. */
export async function shrunk(file: File): Promise<Blob> {
  if (!PHOTOS.includes(file.type) || !('createImageBitmap' in window)) return file;
  try {
    const bitmap = await createImageBitmap(file);
    const scale = LONGEST_SIDE / Math.max(bitmap.width, bitmap.height);
    if (scale >= 1) return file;
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(bitmap.width * scale);
    canvas.height = Math.round(bitmap.height * scale);
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) =>
      canvas.toBlob(resolve, 'image/jpeg', QUALITY),
    );
    return blob && blob.size < file.size ? blob : file;
  } catch {
    return file;
  }
}
