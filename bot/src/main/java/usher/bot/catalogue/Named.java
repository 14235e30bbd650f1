package usher.bot.catalogue;

import usher.bot.folder.Node;

/** A file is called like what it holds, so that it is found without searching. */
final class Named {
  private Named() {}

  static void likeItsFile(Node root, String key, String id) {
    var slash = root.file().lastIndexOf('/');
    var name = root.file().substring(slash + 1).replace(".yaml", "");
    if (!id.isEmpty() && !id.equals(name)) {
      root.at(key)
          .wrong("the file is called '" + name + "' but holds '" + id + "'", "rename one of them");
    }
  }
}
