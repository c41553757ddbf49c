package id.tanda.examples.office;

import id.tanda.examples.town.Folder;
import id.tanda.identity.StoreException;
import id.tanda.token.SpentTokens;
import id.tanda.token.TokenMark;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.time.Instant;

/**
 * Remembers shown tokens as empty files, one for each mark: of all who create a file of one name,
 * the file system lets one succeed.
 *
 * <p>It never forgets, so it is never unsure; whoever copies this deletes the files after {@code
 * keepUntil}.
 */
final class MarkFolder implements SpentTokens {
  private final Folder folder;

  MarkFolder(Folder folder) {
    this.folder = folder;
  }

  @Override
  public Spending spend(TokenMark mark, Instant issuedAt, Instant keepUntil) {
    try {
      Files.createFile(folder.path().resolve(mark.text()));
      return Spending.FIRST;
    } catch (FileAlreadyExistsException shownBefore) {
      return Spending.AGAIN;
    } catch (IOException e) {
      throw new StoreException("the folder of marks cannot tell", true, e);
    }
  }

  @Override
  public ReplayScope replayScope() {
    return ReplayScope.SHARED;
  }
}
