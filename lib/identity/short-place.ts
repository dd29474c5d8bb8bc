const peoples =
  '(?:壮族|回族|维吾尔族?|蒙古族?|藏族|羌族|彝族|苗族|侗族|布依族|土家族|朝鲜族|傣族|景颇族|傈僳族|白族|哈尼族|哈萨克族?|' +
  '柯尔克孜族?|满族|瑶族|黎族|畲族|仡佬族|水族|纳西族|拉祜族|佤族|布朗族|怒族|独龙族|普米族|各族|毛南族|仫佬族|东乡族|' +
  '保安族|撒拉族|裕固族|土族|塔吉克|锡伯|达斡尔族|鄂温克族|鄂伦春|阿昌族)';
const autonomous = new RegExp(`^(.{2,}?)${peoples}+自治[区州县旗]$`);
const plain = /(?:特别行政区|自治[区州县旗]|地区|林区|新区|[省市县区旗盟州])$/;

/** The short form of a division's name (苏州市 → 苏州, 延边朝鲜族自治州 → 延边); undefined where too little remains. */
export function shortPlace(name: string): string | undefined {
  const short = autonomous.exec(name)?.[1] ?? name.replace(plain, '');
  return short.length >= 2 && short !== name ? short : undefined;
}
