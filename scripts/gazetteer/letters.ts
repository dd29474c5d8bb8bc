/** Single characters before which a name ends and after which one starts, unless a longer word holds them. */
export const functionLetters =
  '的了着在是有由与和及或被从把将给让向对为以于至到据经同跟等并但而因按就也都还又已曾正拟须此其指遭原受暨称说令使则却才仍再更最很不没未请叫问看想做用来去若虽且乃之者吗呢吧啊呀嘛们这那哪谁它他她我你您几很太只仅均皆亦既即便如像似比嗎赴驻邀获达含会能可要应当让凭随沿往自打连靠替除叙唔嘅咗系喺佢啲';

/** A country's character before its organs: 美国防部, 俄外交部. */
export const countryLetters =
  '美英法德日俄韩朝印以伊乌澳加欧沪京粤苏浙鲁皖川渝津冀晋豫鄂湘赣闽桂琼黔滇陕甘宁青新蒙辽吉黑藏港澳台';
