#pragma once
#include <cstdint>
#include <string_view>

#include <cdk/value/num.hpp>
#include <cdk/value/req.hpp>

namespace cdk {

/// What happens to the fraction when a Size is converted.
enum class SizeRoundingBehavior {
  FAIL,   ///< an error
  FLOOR,  ///< it is cut off
  NONE,   ///< it is kept
};

/// How a Size is converted to another unit.
struct SizeConversionOptions {
  Opt<SizeRoundingBehavior> rounding = {};  ///< default FAIL
};

/// An amount of storage that remembers the unit it was given in. `Size{}` is 0 bytes.
class Size {
 public:
  constexpr Size() = default;

  /// Bytes, 0 or more; a token can be read back in the same unit only. The same holds for all units.
  static Size bytes(const Num& amount) { return Size(amount, Unit::Bytes); }
  /// Units of 1024 bytes, 0 or more.
  static Size kibibytes(const Num& amount) { return Size(amount, Unit::Kibibytes); }
  /// Units of 1024 KiB, 0 or more.
  static Size mebibytes(const Num& amount) { return Size(amount, Unit::Mebibytes); }
  /// Units of 1024 MiB, 0 or more.
  static Size gibibytes(const Num& amount) { return Size(amount, Unit::Gibibytes); }
  /// Units of 1024 GiB, 0 or more.
  static Size tebibytes(const Num& amount) { return Size(amount, Unit::Tebibytes); }
  /// Units of 1024 TiB, 0 or more.
  static Size pebibytes(const Num& amount) { return Size(amount, Unit::Pebibytes); }

  /// The number of bytes. Raises an error when it is not whole, unless `rounding` says otherwise, or for a token of another unit. The same holds for all units.
  Num toBytes(const SizeConversionOptions& options = {}) const { return convert(Unit::Bytes, options); }
  /// The number of KiB.
  Num toKibibytes(const SizeConversionOptions& options = {}) const { return convert(Unit::Kibibytes, options); }
  /// The number of MiB.
  Num toMebibytes(const SizeConversionOptions& options = {}) const { return convert(Unit::Mebibytes, options); }
  /// The number of GiB.
  Num toGibibytes(const SizeConversionOptions& options = {}) const { return convert(Unit::Gibibytes, options); }
  /// The number of TiB.
  Num toTebibytes(const SizeConversionOptions& options = {}) const { return convert(Unit::Tebibytes, options); }
  /// The number of PiB.
  Num toPebibytes(const SizeConversionOptions& options = {}) const { return convert(Unit::Pebibytes, options); }

  /// Is the amount known only at deployment?
  bool isUnresolved() const { return amount_.isToken(); }
  /// In the largest unit that gives 1 or more, with up to two decimals: `1.5 GiB`. Raises an error when it is not a whole number of bytes.
  Str toHumanString() const;
  /// `Size.gibibytes(20)`
  Str toString() const;

 private:
  enum class Unit : std::uint8_t { Bytes, Kibibytes, Mebibytes, Gibibytes, Tebibytes, Pebibytes };
  struct UnitInfo;

  Size(const Num& amount, Unit unit);
  static const UnitInfo& info(Unit unit);
  Num convert(Unit to, const SizeConversionOptions& options) const;

  Num amount_ = {};  // 0 when not given
  Unit unit_ = Unit::Bytes;
};

}  // namespace cdk
