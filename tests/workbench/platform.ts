/** What the plugin may ask about the machine. `?phone` in the address makes it a phone, `?tablet` a tablet. */
import { isMac } from "./keymap";

const { os } = document.documentElement.dataset;
const asked = new URLSearchParams(location.search);
const isPhone = asked.has("phone");
const isTablet = asked.has("tablet");
const isMobile = isPhone || isTablet;

export const Platform = {
  isDesktop: !isMobile,
  isMobile,
  isDesktopApp: !isMobile,
  isMobileApp: isMobile,
  isIosApp: false,
  isAndroidApp: isMobile,
  isPhone,
  isTablet,
  isMacOS: isMac,
  isWin: os === "win32",
  isLinux: os === "linux",
  isSafari: false,
  resourcePathPrefix: "vault/file?path=",
};
