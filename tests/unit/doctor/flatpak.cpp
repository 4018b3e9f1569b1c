#include "doctor/flatpak.h"

#include <catch2/catch.hpp>

using serendip::doctor::outsideIn;

TEST_CASE("a Flatpak may start programs outside if it may talk to Flatpak's own service") {
  CHECK(outsideIn("[Session Bus Policy]\norg.freedesktop.Flatpak=talk\n") == true);
  CHECK(outsideIn("[Context]\nshared=network;\n\n[Session Bus Policy]\r\norg.kde.* = talk\r\n org.freedesktop.Flatpak "
                  "= own ") == true);
}

TEST_CASE("a Flatpak may not where that was taken away") {
  CHECK(outsideIn("[Session Bus Policy]\norg.freedesktop.Flatpak=none\n") == false);
  CHECK(outsideIn("[Session Bus Policy]\norg.freedesktop.Flatpak=see\n") == false);
}

TEST_CASE("a file that does not speak of it says nothing") {
  for (const char* text : {"", "\n\n", "[Session Bus Policy]", "[Session Bus Policy]\norg.freedesktop.Flatpak.*=talk\n",
                           "[System Bus Policy]\norg.freedesktop.Flatpak=talk\n", "org.freedesktop.Flatpak=talk",
                           "[Session Bus Policy]\norg.freedesktop.Flatpak\n",
                           "[Session Bus Policy]\n[Context]\n"
                           "org.freedesktop.Flatpak=talk\n"}) {
    INFO(text);
    CHECK_FALSE(outsideIn(text).has_value());
  }
}
