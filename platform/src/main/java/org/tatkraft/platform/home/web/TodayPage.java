package org.tatkraft.platform.home.web;

import java.util.List;
import org.tatkraft.platform.action.ActionCard;
import org.tatkraft.platform.alliance.Alliance;
import org.tatkraft.platform.alliance.Organisation;
import org.tatkraft.platform.site.BarChart;
import org.tatkraft.platform.site.QrCode;
import org.tatkraft.platform.site.Shell;

/**
 * The alliance on one sheet.
 *
 * @param shell the shell around it
 * @param alliance the alliance
 * @param actions its first actions
 * @param charts its leading figure
 * @param partners who takes part
 * @param address where there is more
 * @param code the address as a code to photograph
 */
public record TodayPage(
        Shell shell,
        Alliance alliance,
        List<ActionCard> actions,
        List<BarChart> charts,
        List<Organisation> partners,
        String address,
        QrCode code) {}
