// The floor of every host: reads a message, sends it back, knows nothing.
#include "framed_pipe.h"

int main() {
  while (const auto message = serendip::bench::readMessage()) {
    serendip::bench::writeMessage(*message);
  }
}
