package usher.bot.inquiry;

/** Names an inquiry within its conversation: {@code 1}, {@code 2}, in the order they were opened. */
public record InquiryId(int value) {

  public InquiryId {
    if (value < 1) {
      throw new IllegalArgumentException("inquiries are counted from 1, not " + value);
    }
  }

  /** Of the inquiry that is opened after this. */
  public InquiryId next() {
    return new InquiryId(value + 1);
  }

  @Override
  public String toString() {
    return Integer.toString(value);
  }
}
