package usher.bot.live;

/** Whether the articles in the folder have changed since the last look, and nobody is writing there any more: two looks have seen the same. For one thread. */
final class ArticleFolderLook {
  private final FolderFiles folder;
  private String considered;
  private String before;

  ArticleFolderLook(FolderFiles folder) {
    this.folder = folder;
    this.considered = folder.stamps(ArticleFiles.FOLDER);
    this.before = considered;
  }

  /** True once for each change. */
  boolean settled() {
    var now = folder.stamps(ArticleFiles.FOLDER);
    var settled = now.equals(before) && !now.equals(considered);
    before = now;
    if (settled) {
      considered = now;
    }
    return settled;
  }

  /** The last change is to be seen once more. */
  void again() {
    considered = "";
  }
}
