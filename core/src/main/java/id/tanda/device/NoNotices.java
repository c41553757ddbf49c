package id.tanda.device;

/** Tells nobody. */
enum NoNotices implements DeviceNotices {
  INSTANCE;

  @Override
  public void tell(DeviceNotice notice) {}
}
