import { describe, expect, it } from 'vitest';
import { sitePatterns } from '../../lib/sites';
import { readManifest, targets } from './output';

/** The table of sites stands in the manifest twice; here it is named, so that the rest can be read. */
function withoutTable(manifest: Record<string, unknown>): Record<string, unknown> {
  return JSON.parse(JSON.stringify(manifest), (_key, value) =>
    Array.isArray(value) &&
    value.length === sitePatterns.length &&
    value.every((one, at) => one === sitePatterns[at])
      ? 'the table of sites'
      : value,
  );
}

describe('the manifest', () => {
  it('asks for no more than this', () => {
    const asked = targets.map((target) => {
      const { permissions, host_permissions, optional_permissions, optional_host_permissions } = withoutTable(
        readManifest(target),
      );
      return [target, { permissions, host_permissions, optional_permissions, optional_host_permissions }];
    });
    expect(Object.fromEntries(asked)).toMatchInlineSnapshot(`
      {
        "chrome": {
          "host_permissions": "the table of sites",
          "optional_host_permissions": [
            "*://*/*",
          ],
          "optional_permissions": [
            "downloads",
          ],
          "permissions": [
            "storage",
            "unlimitedStorage",
            "activeTab",
            "scripting",
            "contextMenus",
            "sidePanel",
          ],
        },
        "edge": {
          "host_permissions": "the table of sites",
          "optional_host_permissions": [
            "*://*/*",
          ],
          "optional_permissions": [
            "downloads",
          ],
          "permissions": [
            "storage",
            "unlimitedStorage",
            "activeTab",
            "scripting",
            "contextMenus",
            "sidePanel",
          ],
        },
        "firefox": {
          "host_permissions": "the table of sites",
          "optional_host_permissions": [
            "*://*/*",
          ],
          "optional_permissions": [
            "downloads",
          ],
          "permissions": [
            "storage",
            "unlimitedStorage",
            "activeTab",
            "scripting",
            "contextMenus",
          ],
        },
      }
    `);
  });

  it('of Chrome and of Edge are the same', () => {
    expect(readManifest('edge')).toEqual(readManifest('chrome'));
  });

  it('tells each browser what it needs to know', () => {
    const {
      permissions: _,
      host_permissions: __,
      commands,
      version: ___,
      ...chrome
    } = withoutTable(readManifest('chrome'));
    expect(Object.keys(commands ?? {})).toEqual([
      'save-selection',
      'toggle-marks',
      'next-mention',
      'previous-mention',
    ]);
    expect(chrome).toMatchInlineSnapshot(`
      {
        "action": {
          "default_title": "__MSG_actionTitle__",
        },
        "background": {
          "service_worker": "background.js",
        },
        "content_scripts": [
          {
            "all_frames": true,
            "css": [
              "content-scripts/gate.css",
            ],
            "js": [
              "content-scripts/gate.js",
            ],
            "match_origin_as_fallback": true,
            "matches": [
              "*://*.10jqka.com.cn/*",
              "*://*.12371.cn/*",
              "*://*.21jingji.com/*",
              "*://*.2500sz.com/*",
              "*://*.36kr.com/*",
              "*://*.81.cn/*",
              "*://*.acfic.org.cn/*",
              "*://*.anhuinews.com/*",
              "*://*.banyuetan.org/*",
              "*://*.bbtnews.com.cn/*",
              "*://*.bioon.com/*",
              "*://*.bjd.com.cn/*",
              "*://*.bjnews.com.cn/*",
              "*://*.bloomberg.com/*",
              "*://*.bse.cn/*",
              "*://*.caam.org.cn/*",
              "*://*.cadz.org.cn/*",
              "*://*.cae.cn/*",
              "*://*.caict.ac.cn/*",
              "*://*.caijing.com.cn/*",
              "*://*.caixin.com/*",
              "*://*.cankaoxiaoxi.com/*",
              "*://*.cas.cn/*",
              "*://*.cass.cn/*",
              "*://*.cast.org.cn/*",
              "*://*.cb.com.cn/*",
              "*://*.ccidgroup.com/*",
              "*://*.ccidnet.com/*",
              "*://*.ccin.com.cn/*",
              "*://*.ccpit.org/*",
              "*://*.cctv.cn/*",
              "*://*.cctv.com/*",
              "*://*.cde.org.cn/*",
              "*://*.cdsb.com/*",
              "*://*.ce.cn/*",
              "*://*.cena.com.cn/*",
              "*://*.cenews.com.cn/*",
              "*://*.cet.com.cn/*",
              "*://*.cgtn.com/*",
              "*://*.china.com.cn/*",
              "*://*.china.com/*",
              "*://*.chinadaily.com.cn/*",
              "*://*.chinahightech.com/*",
              "*://*.chinanews.com.cn/*",
              "*://*.chinanews.com/*",
              "*://*.chinatimes.net.cn/*",
              "*://*.chinaventure.com.cn/*",
              "*://*.chinawuliu.com.cn/*",
              "*://*.cinn.cn/*",
              "*://*.cjn.cn/*",
              "*://*.cls.cn/*",
              "*://*.cmde.org.cn/*",
              "*://*.cnbeta.com/*",
              "*://*.cnenergynews.cn/*",
              "*://*.cnhubei.com/*",
              "*://*.cnii.com.cn/*",
              "*://*.cninfo.com.cn/*",
              "*://*.cnjiwang.com/*",
              "*://*.cnmn.com.cn/*",
              "*://*.cnnb.com.cn/*",
              "*://*.cnnic.cn/*",
              "*://*.cnpharm.com/*",
              "*://*.cnr.cn/*",
              "*://*.cnstock.com/*",
              "*://*.cnwest.com/*",
              "*://*.comnews.cn/*",
              "*://*.cqnews.net/*",
              "*://*.cri.cn/*",
              "*://*.cs.com.cn/*",
              "*://*.csteelnews.com/*",
              "*://*.cyol.com/*",
              "*://*.dahe.cn/*",
              "*://*.dayoo.com/*",
              "*://*.dbw.cn/*",
              "*://*.donews.com/*",
              "*://*.dutenews.com/*",
              "*://*.dzwww.com/*",
              "*://*.eastday.com/*",
              "*://*.eastmoney.com/*",
              "*://*.economicdaily.com.cn/*",
              "*://*.eeo.com.cn/*",
              "*://*.enorth.com.cn/*",
              "*://*.farmer.com.cn/*",
              "*://*.financialnews.com.cn/*",
              "*://*.fjsen.com/*",
              "*://*.fortunechina.com/*",
              "*://*.ftchinese.com/*",
              "*://*.gansudaily.com.cn/*",
              "*://*.geekpark.net/*",
              "*://*.globaltimes.cn/*",
              "*://*.gmw.cn/*",
              "*://*.gog.cn/*",
              "*://*.gov.cn/*",
              "*://*.gov.hk/*",
              "*://*.gov.mo/*",
              "*://*.guancha.cn/*",
              "*://*.gxnews.com.cn/*",
              "*://*.hangzhou.com.cn/*",
              "*://*.hebnews.cn/*",
              "*://*.henandaily.cn/*",
              "*://*.hexun.com/*",
              "*://*.hinews.cn/*",
              "*://*.huanqiu.com/*",
              "*://*.huxiu.com/*",
              "*://*.iceo.com.cn/*",
              "*://*.ifeng.com/*",
              "*://*.infoq.cn/*",
              "*://*.iqilu.com/*",
              "*://*.ithome.com/*",
              "*://*.iyiou.com/*",
              "*://*.jfdaily.com/*",
              "*://*.jiemian.com/*",
              "*://*.jiqizhixin.com/*",
              "*://*.jjckb.cn/*",
              "*://*.jkb.com.cn/*",
              "*://*.jrj.com.cn/*",
              "*://*.jschina.com.cn/*",
              "*://*.jxnews.com.cn/*",
              "*://*.kepuchina.cn/*",
              "*://*.lanjinger.com/*",
              "*://*.legaldaily.com.cn/*",
              "*://*.leiphone.com/*",
              "*://*.lnd.com.cn/*",
              "*://*.lwgcw.com/*",
              "*://*.nandu.com/*",
              "*://*.nbd.com.cn/*",
              "*://*.news.cn/*",
              "*://*.nfnews.com/*",
              "*://*.nifdc.org.cn/*",
              "*://*.njdaily.cn/*",
              "*://*.nmgnews.com.cn/*",
              "*://*.nxnews.net/*",
              "*://*.oeeee.com/*",
              "*://*.pedaily.cn/*",
              "*://*.people.cn/*",
              "*://*.people.com.cn/*",
              "*://*.pingwest.com/*",
              "*://*.qbitai.com/*",
              "*://*.qhnews.com/*",
              "*://*.qianlong.com/*",
              "*://*.qstheory.cn/*",
              "*://*.rednet.cn/*",
              "*://*.reuters.com/*",
              "*://*.rmzxb.com.cn/*",
              "*://*.sciencenet.cn/*",
              "*://*.scmp.com/*",
              "*://*.scol.com.cn/*",
              "*://*.shobserver.com/*",
              "*://*.southcn.com/*",
              "*://*.sse.com.cn/*",
              "*://*.stcn.com/*",
              "*://*.stdaily.com/*",
              "*://*.studytimes.cn/*",
              "*://*.subaonet.com/*",
              "*://*.sxdaily.com.cn/*",
              "*://*.sxrb.com/*",
              "*://*.sznews.com/*",
              "*://*.szse.cn/*",
              "*://*.takungpao.com/*",
              "*://*.thecover.cn/*",
              "*://*.thepaper.cn/*",
              "*://*.tidenews.com.cn/*",
              "*://*.tjyun.com/*",
              "*://*.tmtpost.com/*",
              "*://*.ts.cn/*",
              "*://*.vbdata.cn/*",
              "*://*.voc.com.cn/*",
              "*://*.wallstreetcn.com/*",
              "*://*.whb.cn/*",
              "*://*.workercn.cn/*",
              "*://*.xhby.net/*",
              "*://*.xinhuanet.com/*",
              "*://*.xinmin.cn/*",
              "*://*.xueqiu.com/*",
              "*://*.xuexi.cn/*",
              "*://*.xzxw.com/*",
              "*://*.yangtse.com/*",
              "*://*.ycwb.com/*",
              "*://*.yicai.com/*",
              "*://*.youth.cn/*",
              "*://*.yunnan.cn/*",
              "*://*.zaobao.com/*",
              "*://*.zgswcn.com/*",
              "*://*.zhidx.com/*",
              "*://*.zjol.com.cn/*",
              "*://*.zqrb.cn/*",
              "*://3g.163.com/*",
              "*://baijiahao.baidu.com/*",
              "*://business.sohu.com/*",
              "*://cj.sina.com.cn/*",
              "*://dy.163.com/*",
              "*://finance.qq.com/*",
              "*://finance.sina.com.cn/*",
              "*://gov.163.com/*",
              "*://gov.sina.com.cn/*",
              "*://gov.sohu.com/*",
              "*://it.sohu.com/*",
              "*://k.sina.com.cn/*",
              "*://m.sohu.com/*",
              "*://m.toutiao.com/*",
              "*://mbd.baidu.com/*",
              "*://money.163.com/*",
              "*://mp.weixin.qq.com/*",
              "*://new.qq.com/*",
              "*://news.163.com/*",
              "*://news.qq.com/*",
              "*://news.sina.com.cn/*",
              "*://news.sohu.com/*",
              "*://stock.finance.sina.com.cn/*",
              "*://tech.163.com/*",
              "*://tech.qq.com/*",
              "*://tech.sina.com.cn/*",
              "*://view.inews.qq.com/*",
              "*://www.163.com/*",
              "*://www.sohu.com/*",
              "*://www.toutiao.com/*",
            ],
            "run_at": "document_idle",
          },
        ],
        "content_security_policy": {
          "extension_pages": "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types policylens-worker",
        },
        "default_locale": "zh_CN",
        "description": "__MSG_description__",
        "icons": {
          "128": "/icons/128.png",
          "16": "/icons/16.png",
          "32": "/icons/32.png",
          "48": "/icons/48.png",
        },
        "manifest_version": 3,
        "minimum_chrome_version": "116",
        "name": "__MSG_name__",
        "optional_host_permissions": [
          "*://*/*",
        ],
        "optional_permissions": [
          "downloads",
        ],
        "options_ui": {
          "open_in_tab": true,
          "page": "options.html",
        },
        "side_panel": {
          "default_path": "sidepanel.html",
        },
      }
    `);
    const firefox = withoutTable(readManifest('firefox'));
    const { action, background, browser_specific_settings, sidebar_action } = firefox;
    expect({ action, background, browser_specific_settings, sidebar_action }).toMatchInlineSnapshot(`
      {
        "action": {
          "default_area": "navbar",
          "default_title": "__MSG_actionTitle__",
        },
        "background": {
          "scripts": [
            "background.js",
          ],
        },
        "browser_specific_settings": {
          "gecko": {
            "data_collection_permissions": {
              "required": [
                "none",
              ],
            },
            "id": "policylens@extension",
            "strict_min_version": "140.0",
          },
          "gecko_android": {
            "strict_min_version": "142.0",
          },
        },
        "sidebar_action": {
          "default_panel": "sidepanel.html",
          "default_title": "PolicyLens 政策透镜",
          "open_at_install": false,
        },
      }
    `);
  });

  it.each(targets)('of %s lets no page see the extension or speak to it', (target) => {
    const manifest = readManifest(target);
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('externally_connectable');
    expect(manifest).not.toHaveProperty('sandbox');
  });
});
